import type { PaperView, PrintablePaper } from '../../../../contract/shapes/terminal-state.ts';
import type { Grade, RatedObject } from '../../../../domain/rating.ts';
import type { Screen } from '../../../../renderer/terminal/screen-of.ts';
import type { Happening } from '../../../../renderer/terminal/state.ts';
import { terminal, told, toldTerminal } from '../../../../renderer/terminal/terminal.fixture.ts';
import { farmer, justRegistered, matterOf, progress } from '../material.ts';
import { connected, type Shown, shown, visiting } from '../shown.ts';
import { busyMatter, complaint, lateMatter, remedies } from './remedy.ts';

type Follow =
  | (
      | 'follow'
      | 'number'
      | 'code'
      | 'mine'
      | 'matter'
      | 'rate'
      | 'rate-why'
      | 'rated'
      | 'papers'
      | 'remedy'
      | 'complained'
    )
  | ('proof' | 'proof-staff' | 'proof-code' | 'print-why' | 'paper-pages' | 'paper-words');

const go = (to: Extract<Happening, { type: 'go' }>['to']): Happening => ({ type: 'go', to });
const without = (...gone: string[]) =>
  toldTerminal({ devices: terminal.devices.filter(({ id }) => !gone.includes(id)) });

const issueId = '018f0000-0000-7000-8000-00000000000a';
const D01: PrintablePaper = {
  ...{ code: 'D01', issueId: null, documentNo: null, signed: null, printed: 1, missingProof: null },
};
const D02: PrintablePaper = { ...D01, code: 'D02', documentNo: '样信受告〔2026〕12号', printed: 0 };
const D10: PrintablePaper = {
  ...{ code: 'D10', issueId, documentNo: '样信复〔2026〕1号', printed: 0, missingProof: null },
  signed: { pages: 2, here: true },
};
const ROUTE: PrintablePaper = { ...D02, code: 'ROUTE', documentNo: null };
const needsProof: PrintablePaper = { ...D02, printed: 2, missingProof: 'card-or-code' };
const needsCode: PrintablePaper = { ...D02, missingProof: 'code' };
const printing: PaperView = { id: 'p9', code: 'ROUTE', issueId: null, state: 'submitted', troubles: [], copyNo: 0 };

const answeredMatter = matterOf(progress.answered, {
  printable: [D01, D02, D10],
  toRate: ['petition-office', 'organ'],
});
const withPapers = (...printable: PrintablePaper[]) =>
  visiting({ person: farmer, matter: matterOf(progress.accepted, { printable }) });
const wish = ({ code, issueId: id }: PrintablePaper, more: object = {}): Happening => ({
  type: 'reprint',
  reprint: { code, issueId: id, typing: false, ...more },
});
const rating = (object: RatedObject, grade: Grade | null): Happening => ({
  type: 'rating',
  rating: { object, grade, reasons: [] },
});

const line = {
  matterNo: progress.accepted.matterNo,
  kind: progress.accepted.kind,
  registeredOn: '2026-11-23',
  statusWords: progress.accepted.statusWords,
  about: null,
};
const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ ...line, matterNo: line.matterNo.replace('0007', `000${i}`) }));

/** Screens of a matter that was brought before, and of its papers. */
export const follow: Record<Extract<Screen['name'], Follow>, readonly Shown[]> = {
  follow: [
    shown('usual', [...visiting(), go('follow')]),
    shown('no-devices', [connected, without('id-card-reader', 'code-scanner'), told({}), go('follow')]),
    shown('left-matter', [
      ...visiting({ matter: matterOf(progress.accepted) }),
      { type: 'leave-matter' },
      go('follow'),
    ]),
  ],
  number: [
    shown('empty', [...visiting(), go('number')]),
    shown('written', [...visiting(), { type: 'type-number', typedNo: line.matterNo }, go('number')]),
  ],
  code: [
    shown('empty', [...visiting(), go('code')]),
    shown('written', [...visiting(), { type: 'type-number', typedCode: '23456789A' }, go('code')]),
  ],
  mine: [
    shown('one', [...visiting({ person: farmer, mine: lines(1) }), go('mine')]),
    shown('many', [...visiting({ person: farmer, mine: lines(9) }), go('mine')]),
    shown('none', [...visiting({ person: farmer, mine: [] }), go('mine')]),
  ],
  matter: [
    shown('early', visiting({ matter: matterOf(progress.registered) })),
    shown('own-early', [
      ...visiting({ person: farmer, matter: justRegistered(progress.registered) }),
      { type: 'show-road', shown: true },
    ]),
    shown('accepted', withPapers(D01, D02)),
    shown('answered', visiting({ person: farmer, matter: answeredMatter })),
    shown('overdue', visiting({ person: farmer, matter: matterOf(progress.overdue, { printable: [D01, D02] }) })),
    shown('overdue-complaint', visiting({ person: farmer, matter: lateMatter })),
    shown('busy', visiting({ person: farmer, matter: busyMatter })),
    shown('late', visiting({ person: farmer, matter: matterOf(progress.late, { printable: [D01] }) })),
    shown('printing', visiting({ person: farmer, matter: answeredMatter, papers: [printing] })),
    shown(
      'paper-unknown',
      visiting({ person: farmer, matter: answeredMatter, papers: [{ ...printing, state: 'unknown' }] }),
    ),
    shown('no-printer', [connected, without('printer'), told({ person: farmer, matter: answeredMatter })]),
    shown('english', [...visiting({ person: farmer, matter: answeredMatter }), { type: 'language', language: 'en' }]),
  ],
  rate: [
    shown('petition-office', [
      ...visiting({ person: farmer, matter: answeredMatter }),
      rating('petition-office', null),
    ]),
    shown('organ', [...visiting({ person: farmer, matter: answeredMatter }), rating('organ', null)]),
  ],
  'rate-why': [
    shown('usual', [...visiting({ person: farmer, matter: answeredMatter }), rating('organ', 'dissatisfied')]),
  ],
  rated: [
    shown('other-next', [
      ...visiting({ person: farmer, matter: { ...answeredMatter, toRate: ['organ'] } }),
      rating('petition-office', null),
    ]),
    shown('last', [...visiting({ person: farmer, matter: { ...answeredMatter, toRate: [] } }), rating('organ', null)]),
  ],
  remedy: remedies,
  complained: [
    shown('usual', [
      ...visiting({
        ...{ person: farmer, matter: answeredMatter },
        complaints: [{ complaintId: complaint.complaintId, complaintNo: '139999100-T03-20261222-J001' }],
      }),
      { type: 'remedy', page: complaint },
    ]),
  ],
  papers: [
    shown('usual', [
      ...visiting({ person: farmer, matter: answeredMatter }),
      { type: 'reprint', reprint: { code: null, typing: false } },
    ]),
    shown('proof-needed', [
      ...withPapers(D01, needsProof, needsCode, D10),
      { type: 'reprint', reprint: { code: null, typing: false } },
    ]),
    shown('no-printer', [
      connected,
      without('printer'),
      told({ person: farmer, matter: answeredMatter }),
      { type: 'reprint', reprint: { code: null, typing: false } },
    ]),
    shown('none', [...withPapers(), { type: 'reprint', reprint: { code: null, typing: false } }]),
  ],
  proof: [
    shown('card-or-code', [...withPapers(needsProof), wish(needsProof)]),
    shown('code-only', [...withPapers(needsCode), wish(needsCode)]),
  ],
  'proof-code': [shown('usual', [...withPapers(needsProof), wish(needsProof, { typing: true })])],
  'proof-staff': [shown('usual', [...withPapers(needsProof), wish(needsProof, { byStaff: true })])],
  'print-why': [
    shown('again', [...withPapers(D01), wish(D01, { read: true })]),
    shown('first', [...withPapers(ROUTE), wish(ROUTE)]),
  ],
  'paper-words': [
    shown('receipt', [...withPapers(D01), wish(D01)]),
    shown('notice', [...withPapers(D02), wish(D02)]),
    shown('opening', [...withPapers(D02), wish(D02)], { answers: { 'papers.words': 'silent' } }),
    shown('not-here', [...withPapers(D02), wish(D02)], { answers: { 'papers.words': 'fails' } }),
    shown('no-printer', [connected, without('printer'), told({ person: farmer, matter: answeredMatter }), wish(D02)]),
  ],
  'paper-pages': [
    shown('usual', [...withPapers(D10), wish(D10)], { deeds: [{ drawn: true }] }),
    shown('coming', [...withPapers({ ...D10, signed: { pages: 2, here: false } }), wish(D10)]),
    shown('no-printer', [connected, without('printer'), told({ person: farmer, matter: answeredMatter }), wish(D10)], {
      deeds: [{ drawn: true }],
    }),
  ],
};
