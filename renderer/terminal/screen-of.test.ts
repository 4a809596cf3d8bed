import { describe, expect, it } from 'vitest';
import type { VisitView } from '../../contract/shapes/terminal-state.ts';
import { screenOf, stepOf } from './screen-of.ts';
import type { Happening } from './state.ts';
import {
  atReadback,
  atRest,
  followedMatter,
  person,
  registeredMatter,
  stateAfter,
  told,
  toldTerminal,
} from './terminal.fixture.ts';

const screenAfter = (...happenings: readonly Happening[]) => screenOf(stateAfter(...happenings));
const nameAfter = (...happenings: readonly Happening[]) => screenAfter(...happenings).name;

describe('without a visit', () => {
  it('says it is starting until hall and terminal are known', () => {
    expect(nameAfter()).toBe('starting');
    expect(nameAfter(...atRest.slice(0, 1))).toBe('starting');
  });

  it('invites, and knows what does not work', () => {
    expect(nameAfter(...atRest)).toBe('attract');
    const screen = screenAfter(...atRest, toldTerminal({ canRegister: false, finishingPapers: 2 }));
    expect(screen).toMatchObject({ name: 'attract', terminal: { canRegister: false, finishingPapers: 2 } });
  });

  it('says so when the backend is lost, whatever was there before', () => {
    expect(nameAfter(...atReadback, { type: 'lost' })).toBe('backend-lost');
  });
});

describe('a card', () => {
  it('laid on the inviting screen asks whether it is you, then leads home', () => {
    const laid = told({ person: { ...person, confirmed: false } });
    expect(screenAfter(...atRest, laid)).toMatchObject({ name: 'confirm', noticeRead: false });
    expect(screenAfter(...atRest, laid, told({ person, mine: [] }))).toMatchObject({ name: 'home', mineCount: 0 });
  });

  it('laid in the middle of a question leads back to that question', () => {
    const begun: Happening[] = [...atRest, told({}), { type: 'notice-read' }];
    expect(nameAfter(...begun)).toBe('identify');
    expect(nameAfter(...begun, told({ person }))).toBe('whose');
  });

  it('that cannot be used stands over everything until it is lifted', () => {
    const problem = told({ person, cardProblem: 'another-person' });
    expect(screenAfter(...atReadback, problem)).toEqual({ name: 'card-problem', problem: 'another-person' });
    expect(nameAfter(...atReadback, problem, told({ person }))).toBe('readback');
  });

  it('laid to follow shows the matters of the person', () => {
    expect(nameAfter(...atRest, told({}), { type: 'go', to: 'follow' }, told({ person, mine: [] }))).toBe('mine');
  });
});

describe('bringing a matter', () => {
  it('tells what is recorded before anything is asked', () => {
    expect(nameAfter(...atRest, told({}), { type: 'go', to: 'purpose' })).toBe('notice');
  });

  it('goes on without a card', () => {
    const byHand: Happening[] = [...atRest, told({}), { type: 'notice-read' }, { type: 'go', to: 'name' }];
    expect(screenAfter(...byHand)).toEqual({ name: 'by-hand', field: 'name' });
    expect(nameAfter(...byHand, told({ person: { ...person, source: 'typed', maskedNumber: null } }))).toBe('whose');
  });

  it('offers writing by hand at once when there is no reader', () => {
    const noReader = toldTerminal({ devices: [] });
    const screen = screenAfter(...atRest, noReader, told({}), { type: 'notice-read' });
    expect(screen).toEqual({ name: 'identify', cardReader: false });
  });

  it('asks one question after another to the read-back', () => {
    const names = atReadback.map((_, i) => nameAfter(...atReadback.slice(0, i + 1)));
    expect(names.filter((name, i) => name !== names[i - 1])).toEqual([
      'starting',
      'attract',
      'home',
      'purpose',
      'kind',
      'township',
      'village',
      'concerns',
      'facts',
      'request',
      'readback',
    ]);
  });

  it('asks for a signature after the read-back, which is still the last step, and 返回 reads back again', () => {
    const signing: Happening[] = [...atReadback, { type: 'go', to: 'signing' }];
    expect(screenAfter(...signing)).toEqual({ name: 'signing' });
    expect(stepOf({ name: 'signing' })).toEqual(stepOf({ name: 'readback' }));
    expect(nameAfter(...signing, { type: 'back' })).toBe('readback');
    expect(nameAfter(...signing, told({ person, matter: registeredMatter }))).toBe('registered');
  });

  it('asks who gives no name for none, and nobody before everything is told', () => {
    const anonymous = told({ person: { ...person, source: 'anonymous', maskedName: '匿名', maskedNumber: null } });
    expect(nameAfter(...atReadback, anonymous, { type: 'go', to: 'signing' })).toBe('readback');
    const untold: Happening = { type: 'write', answers: { request: '' } };
    expect(nameAfter(...atReadback, untold, { type: 'go', to: 'signing' })).toBe('readback');
  });

  it('counts seven steps', () => {
    expect(stepOf({ name: 'kind' })).toEqual({ number: 3, of: 7, step: 'kind' });
    expect(stepOf({ name: 'readback' })).toMatchObject({ number: 7 });
    expect(stepOf({ name: 'follow', cardReader: true, codeScanner: true, leftMatter: null })).toBeNull();
  });
});

describe('a matter', () => {
  const registered = told({ person, matter: registeredMatter });

  it('just registered shows its number, and its road when asked for', () => {
    expect(nameAfter(...atReadback, registered)).toBe('registered');
    expect(nameAfter(...atReadback, registered, { type: 'show-road', shown: true })).toBe('matter');
  });

  it('scanned on the inviting screen is shown at once', () => {
    expect(nameAfter(...atRest, told({ matter: followedMatter }))).toBe('matter');
  });

  it('that was left stays away until it is asked for again', () => {
    const left: Happening[] = [...atRest, told({ matter: followedMatter }), { type: 'leave-matter' }];
    expect(screenAfter(...left)).toMatchObject({ name: 'home', leftMatter: followedMatter });
    expect(nameAfter(...left, told({ matter: followedMatter }))).toBe('home');
    expect(nameAfter(...left, { type: 'return-to-matter' })).toBe('matter');
  });

  it('other than the one left is shown', () => {
    const other = { ...followedMatter, progress: { ...followedMatter.progress, matterNo: 'other' } };
    expect(
      nameAfter(...atRest, told({ matter: followedMatter }), { type: 'leave-matter' }, told({ matter: other })),
    ).toBe('matter');
  });
});

describe('a signed paper of the matter', () => {
  const issueId = '018f0000-0000-7000-8000-00000000000a';
  const other = '018f0000-0000-7000-8000-00000000000b';
  const opinion = { code: 'D10', issueId, documentNo: '样信复〔2026〕1号', signed: { pages: 2, here: true } } as const;
  const open = (missingProof: 'code' | null, printed = 0) => {
    const first = { ...opinion, issueId: other, printed: 0, missingProof: null };
    return told({ matter: { ...followedMatter, printable: [first, { ...opinion, printed, missingProof }] } });
  };
  const choose = (more: { read?: boolean; typing?: boolean } = {}): Happening => ({
    type: 'reprint',
    reprint: { code: 'D10', issueId, typing: false, ...more },
  });

  it('is read before it is printed, and is the one that was chosen', () => {
    const shown = screenAfter(...atRest, open(null), choose());
    expect(shown).toMatchObject({ name: 'paper-pages', paper: { issueId } });
  });

  it('is not shown before the right to it is', () => {
    expect(nameAfter(...atRest, open('code'), choose())).toBe('proof');
    expect(nameAfter(...atRest, open('code'), choose(), open(null))).toBe('paper-pages');
  });

  it('printed before is asked why, and 返回 leads back to its pages', () => {
    expect(nameAfter(...atRest, open(null, 1), choose(), choose({ read: true }))).toBe('print-why');
    expect(nameAfter(...atRest, open(null, 1), choose({ read: true }), { type: 'back' })).toBe('paper-pages');
  });
});

describe('a paper of the matter', () => {
  const receipt = {
    code: 'D01',
    issueId: null,
    documentNo: null,
    signed: null,
    printed: 1,
    missingProof: 'card-or-code',
  } as const;
  const open = (missingProof: 'card-or-code' | 'code' | null, changes: Partial<VisitView> = {}) =>
    told({ matter: { ...followedMatter, printable: [{ ...receipt, missingProof }] }, ...changes });
  const choose = (typing = false): Happening => ({ type: 'reprint', reprint: { code: 'D01', typing } });
  const wasRead: Happening = { type: 'reprint', reprint: { code: 'D01', typing: false, read: true } };
  const papers: Happening[] = [
    ...atRest,
    open('card-or-code'),
    { type: 'reprint', reprint: { code: null, typing: false } },
  ];

  it('is chosen from those there are', () => {
    expect(screenAfter(...papers)).toEqual({ name: 'papers', printable: [receipt] });
  });

  it('asks for card or code in one question, and the code can be typed', () => {
    expect(screenAfter(...papers, choose())).toEqual({
      ...{ name: 'proof', cardHelps: true, cardShown: false, staffCanVouch: true },
    });
    expect(nameAfter(...papers, choose(true))).toBe('proof-code');
  });

  it('goes on to its words by itself once the card was confirmed or the code was right', () => {
    const laid = open('card-or-code', { person: { ...person, confirmed: false } });
    expect(nameAfter(...papers, choose(), laid)).toBe('confirm');
    expect(nameAfter(...papers, choose(), laid, open(null, { person }))).toBe('paper-words');
    expect(nameAfter(...papers, choose(true), open(null))).toBe('paper-words');
  });

  it('says that another card does not do, and asks for no card where none can be read', () => {
    const another = open('code', { person });
    expect(screenAfter(...papers, choose(), another)).toEqual({
      ...{ name: 'proof', cardHelps: false, cardShown: true, staffCanVouch: true },
    });
    expect(screenAfter(...papers, choose(), toldTerminal({ devices: [] }))).toMatchObject({ cardHelps: false });
  });

  it('may be vouched for by somebody on duty, and leads back from there', () => {
    const vouching: Happening = { type: 'reprint', reprint: { code: 'D01', typing: false, byStaff: true } };
    expect(nameAfter(...papers, vouching)).toBe('proof-staff');
    expect(nameAfter(...papers, vouching, { type: 'back' })).toBe('proof');
    expect(nameAfter(...papers, vouching, open(null))).toBe('paper-words');
  });

  it('is read before it is printed; printed before, it is asked why, and 返回 leads back to its words', () => {
    expect(nameAfter(...papers, open(null), choose())).toBe('paper-words');
    expect(nameAfter(...papers, open(null), wasRead)).toBe('print-why');
    expect(nameAfter(...papers, open(null), wasRead, { type: 'back' })).toBe('paper-words');
    expect(nameAfter(...papers, open(null), choose(), { type: 'back' })).toBe('papers');
  });

  it('that only repeats the screen, or is a whole dossier, is not read first', () => {
    for (const code of ['ROUTE', 'DOSSIER'] as const) {
      const printable = [{ ...receipt, code, missingProof: null }];
      const wanted: Happening = { type: 'reprint', reprint: { code, typing: false } };
      expect(nameAfter(...papers, told({ matter: { ...followedMatter, printable } }), wanted)).toBe('print-why');
    }
  });

  it('has a way back from each screen to the one before', () => {
    const back: Happening = { type: 'back' };
    const names = [1, 2, 3].map((times) => nameAfter(...papers, choose(true), ...Array(times).fill(back)));
    expect(names).toEqual(['proof', 'papers', 'matter']);
  });

  it('is forgotten when another matter is scanned, with the code that was typed', () => {
    const typed: Happening[] = [...papers, choose(true), { type: 'type-number', typedCode: '234' }];
    const other = { ...followedMatter, progress: { ...followedMatter.progress, matterNo: 'other' } };
    const { journey } = stateAfter(...typed, told({ matter: other }));
    expect([journey.reprint, journey.typedCode]).toEqual([null, '']);
  });
});

it('closes registering when nothing more can be stored, and keeps following open', () => {
  expect(screenAfter(...atRest, toldTerminal({ canRegister: false }), told({}))).toMatchObject({
    name: 'home',
    canRegister: false,
  });
});

it('ends over everything else, and comes back when it was too soon', () => {
  expect(nameAfter(...atReadback, { type: 'end' })).toBe('ending');
  expect(nameAfter(...atReadback, { type: 'end' }, { type: 'stay' })).toBe('readback');
});
