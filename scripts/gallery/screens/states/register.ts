import type { ProgressView } from '../../../../contract/shapes/progress.ts';
import type { PaperView, PersonView, VisitView } from '../../../../contract/shapes/terminal-state.ts';
import { t } from '../../../../renderer/strings/words.ts';
import { type Answers, freshScan } from '../../../../renderer/terminal/journey.ts';
import type { Screen } from '../../../../renderer/terminal/screen-of.ts';
import type { Happening } from '../../../../renderer/terminal/state.ts';
import { terminal, told, toldTerminal } from '../../../../renderer/terminal/terminal.fixture.ts';
import { farmer, justRegistered, LONGEST_FACTS, longNamed, progress, USUAL_FACTS, USUAL_REQUEST } from '../material.ts';
import { answered, connected, known, type Shown, shown, visiting } from '../shown.ts';
import { photos } from './phone.ts';

type Register =
  | ('notice' | 'identify' | 'by-hand' | 'anonymous' | 'whose' | 'persons' | 'companions' | 'companion-name')
  | ('companion-number' | 'for-name' | 'for-address' | 'for-relation' | 'purpose' | 'road' | 'kept-private')
  | ('kind' | 'township' | 'village' | 'duplicate' | 'concerns' | 'concern-name' | 'facts' | 'request')
  | ('readback' | 'signing' | 'registered' | 'materials' | 'material-kind' | 'camera');

const noReader = toldTerminal({ devices: terminal.devices.filter(({ id }) => id !== 'id-card-reader') });
const offline = toldTerminal({ centre: { reachable: false, waiting: 3 } });
const listening = toldTerminal({ speech: { canSpeak: true, canListen: true, rate: 1, volume: 0.8 } });
const go = (to: Extract<Happening, { type: 'go' }>['to']): Happening => ({ type: 'go', to });
const read: Happening = { type: 'notice-read' };
const spelled = (letters: string, word: string) => [
  { touch: t.input.pinyin },
  ...[...letters].map((letter) => ({ touch: letter })),
  { see: word },
];
const drawn = (character: string) => [{ touch: t.input.handwriting }, { draw: character }, { see: character }];

const told1: Partial<Answers> = {
  purpose: 'appeal',
  kindId: 'homestead',
  townshipId: '130926105',
  placeId: '130926105-01',
  concernKind: 'person',
  concernName: '样例甲',
};
const all: Partial<Answers> = { ...told1, facts: USUAL_FACTS, request: USUAL_REQUEST };
const accusation: Partial<Answers> = { ...all, purpose: 'accusation', keptRead: true };
const companions = ['赵*例', '孙*构', '李*例', longNamed.maskedName].map((maskedName, i) => ({
  maskedName,
  maskedNumber: i === 1 ? null : '139999********0024',
}));
const many: Happening = { type: 'party', party: { whose: 'many', persons: '126' }, on: false };
const helping: Happening = {
  type: 'party',
  party: { whose: 'helper', forName: '样例老人', forAddress: '样例县虚构村2号', relation: 'child' },
  on: false,
};
const materials: VisitView['materials'] = [
  {
    id: '018f0000-0000-7000-8000-0000000000a1',
    kind: 'agreement',
    source: 'camera',
    pageIds: ['018f0000-0000-7000-8000-0000000000b1', '018f0000-0000-7000-8000-0000000000b2'],
  },
  {
    id: '018f0000-0000-7000-8000-0000000000a2',
    kind: 'certificate',
    source: 'camera',
    pageIds: ['018f0000-0000-7000-8000-0000000000b3'],
  },
];
const scan: Happening = { type: 'scan', scan: freshScan('agreement') };
const scanOn: Happening = {
  type: 'scan',
  scan: {
    ...freshScan('agreement'),
    materialId: '018f0000-0000-7000-8000-0000000000a1',
    pageIds: ['018f0000-0000-7000-8000-0000000000b1', '018f0000-0000-7000-8000-0000000000b2'],
  },
};
const scanLetter: Happening = { type: 'scan', scan: freshScan('letter', { toRead: true }) };
const letterRead: Happening = { type: 'letter-read', facts: USUAL_FACTS, request: USUAL_REQUEST };
const mine = [
  {
    matterNo: progress.accepted.matterNo,
    kind: progress.accepted.kind,
    registeredOn: '2026-11-23',
    statusWords: progress.accepted.statusWords,
    about: { kindId: 'homestead', placeId: '130926105-01', open: true },
  },
];
const D01: PaperView = { id: 'p1', code: 'D01', issueId: null, state: 'completed', troubles: [], copyNo: 0 };
const D02: PaperView = { ...D01, id: 'p2', code: 'D02', state: 'submitted' };
const nobody: PersonView = { ...farmer, source: 'anonymous', maskedName: '匿名', maskedNumber: null };
const inHand = (matter: ProgressView, papers: PaperView[], person = farmer) =>
  visiting({ person, matter: justRegistered(matter), papers });

/** Screens of bringing a matter. */
export const register: Record<Extract<Screen['name'], Register>, readonly Shown[]> = {
  notice: [shown('usual', [...visiting(), go('notice')])],
  identify: [shown('usual', [...visiting(), read]), shown('no-reader', [connected, noReader, told({}), read])],
  'by-hand': [
    shown('name', [...visiting(), read, go('name')]),
    shown('name-letters', [...visiting(), read, go('name')], { deeds: spelled('wang', '王') }),
    shown('name-drawn', [...visiting(), read, go('name')], { deeds: drawn('王') }),
    shown('address', [...visiting(), read, { type: 'by-hand', byHand: { name: '王样例' }, to: 'address' }]),
    shown('address-phrases', [...visiting(), read, go('address')], { deeds: [{ touch: t.byHand.address.phrases }] }),
    shown('phone', [...visiting(), read, go('phone')]),
  ],
  anonymous: [shown('usual', [...visiting(), read, go('anonymous')])],
  whose: [shown('usual', [...known, go('whose')])],
  persons: [shown('usual', [...known, many, go('persons')])],
  companions: [
    shown('empty', [...known, go('companions')]),
    shown('full', [...visiting({ person: longNamed, companions }), go('companions')]),
    shown('two', [...visiting({ person: farmer, companions: companions.slice(0, 2) }), go('companions')]),
    shown('no-reader', [connected, noReader, told({ person: farmer }), go('companions')]),
  ],
  'companion-name': [shown('usual', [...known, go('companion-name')])],
  'companion-number': [shown('usual', [...known, go('companion-number')])],
  'for-name': [shown('usual', [...known, go('for-name')])],
  'for-address': [shown('usual', [...known, go('for-address')])],
  'for-relation': [
    shown('usual', [...known, go('for-relation')]),
    shown('chosen', [...known, helping, go('for-relation')]),
  ],
  purpose: [shown('usual', [...known, go('purpose')]), shown('chosen', answered({ purpose: 'appeal' }, 'purpose'))],
  road: [
    shown('first-question', [...known, { type: 'road', answers: [] }]),
    shown('later-question', [...known, { type: 'road', answers: [2] }]),
    shown('advice', [...known, { type: 'road', answers: [2, 4] }]),
    shown('advice-court', [...known, { type: 'road', answers: [0, 3, 1] }]),
    shown('loading', [...known, { type: 'road', answers: [] }], { answers: { 'guidance.view': 'silent' } }),
    shown('failed', [...known, { type: 'road', answers: [] }], { answers: { 'guidance.view': 'fails' } }),
  ],
  'kept-private': [shown('usual', answered({ purpose: 'accusation' }, 'kept-private'))],
  kind: [
    shown('usual', answered({ purpose: 'appeal' }, 'kind')),
    shown('chosen', answered({ purpose: 'appeal', kindId: 'money' }, 'kind')),
  ],
  township: [shown('usual', answered({ purpose: 'appeal', kindId: 'homestead' }, 'township'))],
  village: [shown('usual', answered({ ...told1, placeId: null }, 'village'))],
  duplicate: [
    shown('usual', [
      ...visiting({ person: farmer, mine }),
      { type: 'write', answers: { ...told1, concernKind: null } },
      go('duplicate'),
    ]),
  ],
  concerns: [shown('usual', answered(told1, 'concerns'))],
  'concern-name': [shown('usual', answered({ ...told1, concernName: '' }, 'concern-name'))],
  facts: [
    shown('phrases', answered(told1, 'facts')),
    shown('written', answered({ ...told1, facts: USUAL_FACTS }, 'facts')),
    shown('full', answered({ ...told1, facts: LONGEST_FACTS }, 'facts')),
    shown('letters', answered({ ...told1, facts: USUAL_FACTS }, 'facts'), { deeds: spelled('zhaijidi', '宅基地') }),
    shown('sentence', answered(told1, 'facts'), { deeds: spelled('laobantuoqianwogongziyiniandeshijianle', '老板') }),
    shown('letters-none', answered(told1, 'facts'), { deeds: [{ touch: t.input.pinyin }] }),
    shown('drawn', answered({ ...told1, facts: '今年' }, 'facts'), { deeds: drawn('地') }),
    shown('digits', answered(told1, 'facts'), { deeds: [{ touch: t.input.digits }] }),
    shown('spoken', [...answered({ ...told1, facts: USUAL_FACTS }, 'facts'), listening]),
    shown('english', [...answered({ ...told1, facts: USUAL_FACTS }, 'facts'), { type: 'language', language: 'en' }]),
    shown('from-letter', [...answered(told1, 'facts'), letterRead]),
  ],
  request: [
    shown('phrases', answered({ ...told1, facts: USUAL_FACTS }, 'request')),
    shown('written', answered(all, 'request')),
    shown('from-letter', [...answered(told1, 'facts'), letterRead, go('request')]),
  ],
  readback: [
    shown('usual', answered(all, 'readback')),
    shown('with-materials', [
      ...visiting({ person: farmer, materials }),
      { type: 'write', answers: all },
      go('readback'),
    ]),
    shown('submitting', [...answered(all, 'readback'), { type: 'call-began' }]),
    shown('longest', [
      ...visiting({ person: longNamed, companions }),
      many,
      { type: 'write', answers: { ...all, facts: LONGEST_FACTS, concernName: '虚构的样例建筑工程有限公司第二分公司' } },
      go('readback'),
    ]),
    shown('helper', [...known, helping, { type: 'write', answers: all }, go('readback')]),
    shown('accusation', answered(accusation, 'readback')),
    shown('offline', [...answered(all, 'readback'), offline]),
    shown('materials', [
      ...visiting({ person: farmer, materials: [photos] }),
      { type: 'write', answers: all },
      go('readback'),
    ]),
    shown('anonymous', [...visiting({ person: nobody }), { type: 'write', answers: all }, go('readback')]),
  ],
  signing: [
    shown('empty', answered(all, 'signing')),
    shown('signed', answered(all, 'signing'), { deeds: [{ sign: true }] }),
    shown('helper', [...known, helping, { type: 'write', answers: all }, go('signing')]),
    shown('accusation', answered(accusation, 'signing')),
    shown('submitting', [...answered(all, 'signing'), { type: 'call-began' }]),
    shown('english', [...answered(all, 'signing'), { type: 'language', language: 'en' }]),
  ],
  materials: [
    shown('empty', answered(all, 'materials')),
    shown('some', [...visiting({ person: farmer, materials }), { type: 'write', answers: all }, go('materials')]),
  ],
  'material-kind': [shown('usual', answered(all, 'material-kind'))],
  // Where the gallery runs there is no camera.
  camera: [
    shown('gone', [...answered(all, 'readback'), scan]),
    shown('gone-later', [...visiting({ person: farmer, materials }), scanOn]),
    shown('gone-letter', [...answered(told1, 'facts'), scanLetter]),
  ],
  registered: [
    shown('printing', inHand(progress.registered, [D02])),
    shown('printed', inHand(progress.registered, [D01])),
    shown('accepted', inHand(progress.accepted, [D01, D02])),
    shown('no-paper', inHand(progress.registered, [{ ...D01, state: 'submitted', troubles: ['media-empty-error'] }])),
    shown(
      'unknown',
      inHand(progress.accepted, [
        { ...D01, state: 'unknown' },
        { ...D02, state: 'failed', troubles: ['media-jam'], copyNo: 1 },
      ]),
    ),
    shown('anonymous', inHand(progress.registered, [D01], nobody)),
  ],
};
