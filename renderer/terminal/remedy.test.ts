import { describe, expect, it } from 'vitest';
import type { OpenAction } from '../../domain/open-actions.ts';
import { type ComplaintPage, pageOf, type RemedyPage } from './remedy.ts';
import { screenOf } from './screen-of.ts';
import type { Happening } from './state.ts';
import { atRest, followedMatter, stateAfter, told } from './terminal.fixture.ts';

const OWN = told({ matter: followedMatter });
const UNPROVEN = told({ matter: { ...followedMatter, missingProof: 'card-or-code' } });
const complaint: ComplaintPage = {
  ...{ page: 'complaint', at: 'why', complaintId: '018f0000-0000-7000-8000-00000000000a', office: null },
  ...{ overdue: false, reasons: ['stalled'], words: '' },
};
const ofOffice: ComplaintPage = { ...complaint, at: 'office', office: '' };
const opens = (page: RemedyPage): Happening => ({ type: 'remedy', page });
const back: Happening = { type: 'back' };
const shows = (...happened: Happening[]) => screenOf(stateAfter(...atRest, ...happened));
const screenName = (...happened: Happening[]) => shows(...happened).name;
const field = (...happened: Happening[]) => {
  const screen = shows(...happened);
  return screen.name === 'remedy' ? screen.field : screen.name;
};

describe('监督投诉', () => {
  it('of a matter asks first that it is shown to be theirs, by card, by code or by staff', () => {
    expect(field(UNPROVEN, opens(complaint))).toBe('proof');
    expect(screenName(UNPROVEN, opens({ ...complaint, proving: 'code' }))).toBe('proof-code');
    expect(screenName(UNPROVEN, opens({ ...complaint, proving: 'staff' }))).toBe('proof-staff');
    expect(field(OWN, opens({ ...complaint, proving: 'staff' }))).toBe('complaint why');
    expect(field(OWN, opens(complaint))).toBe('complaint why');
  });

  it('of an office needs neither a matter nor a proof', () => {
    expect(field(told({}), opens(ofOffice))).toBe('complaint office');
    expect(field(UNPROVEN, opens({ ...ofOffice, at: 'why', office: '样例局' }))).toBe('complaint why');
  });

  it('is thanked for once the terminal has it, and only for that one', () => {
    const made = { complaintId: complaint.complaintId, complaintNo: 'J1' };
    const other = { complaintId: '018f0000-0000-7000-8000-00000000000b', complaintNo: 'J2' };
    const hasTold = (one: typeof made) => told({ matter: followedMatter, complaints: [one] });
    expect(shows(hasTold(made), opens(complaint))).toMatchObject({ name: 'complained', complaintNo: 'J1' });
    expect(field(hasTold(other), opens(complaint))).toBe('complaint why');
  });

  it('goes back question by question', () => {
    const fromStep = { ...complaint, overdue: true };
    expect(field(OWN, opens({ ...complaint, at: 'words' }), back)).toBe('complaint why');
    expect(field(OWN, opens(fromStep), back)).toBe('complaint step');
    expect(field(OWN, opens(complaint), back)).toBe('matter');
    expect(field(told({}), opens({ ...ofOffice, at: 'why', office: '样例局' }), back)).toBe('complaint office');
    expect(field(UNPROVEN, opens({ ...complaint, proving: 'code' }), back)).toBe('proof');
  });

  it('with words of despair in it brings the numbers up once, when they have been written', () => {
    const written = opens({ ...complaint, at: 'words', words: '没人管，不想活了。' });
    const leftFor = opens({ ...complaint, words: '没人管，不想活了。' });
    expect(stateAfter(...atRest, OWN, written).overlay).toBeNull();
    expect(stateAfter(...atRest, OWN, written, leftFor).overlay).toBe('care');
    expect(stateAfter(...atRest, OWN, written, back).overlay).toBe('care');
    const read: Happening = { type: 'overlay', overlay: null };
    expect(stateAfter(...atRest, OWN, written, leftFor, read, written, leftFor).overlay).toBeNull();
  });
});

describe('an invitation', () => {
  const page: RemedyPage = { page: 'invitation', invitationId: 'i1', whyNot: false };

  it('is answered by whom it is meant for', () => {
    expect(field(UNPROVEN, opens(page))).toBe('proof');
    expect(field(OWN, opens(page))).toBe('invitation false');
  });

  it('goes back from the reasons to the answer', () => {
    expect(field(OWN, opens({ ...page, whyNot: true }), back)).toBe('invitation false');
  });
});

describe('what can be done now', () => {
  const freshId = () => 'fresh';

  it('leads to a page of its own, but for rating and printing, which have their ways', () => {
    const until = { until: '2026-12-01', daysLeft: 3, provisional: false } as const;
    const actions: [OpenAction, RemedyPage['page'] | null][] = [
      [{ kind: 'answer-invitation', invitationId: 'i1', ...until }, 'invitation'],
      [{ kind: 'ask-review', ...until }, 'right'],
      [{ kind: 'ask-recheck', ...until }, 'right'],
      [{ kind: 'complain' }, 'complaint'],
      [{ kind: 'add-material' }, 'material'],
      [{ kind: 'rate', object: 'organ' }, null],
      [{ kind: 'print' }, null],
    ];
    for (const [action, page] of actions) expect(pageOf(action, freshId)?.page ?? null).toBe(page);
  });

  it('of a step that is overdue brings its reasons along', () => {
    const step = { node: 'n', title: '受理', limitWords: '15日', due: '2026-11-20', daysOver: 7, basis: '' } as never;
    const action: OpenAction = { kind: 'complain-overdue', step, reasons: ['stalled'] };
    expect(pageOf(action, freshId)).toMatchObject({ at: 'step', complaintId: 'fresh', reasons: ['stalled'] });
  });

  it('goes back to the matter, and from a right to the list', () => {
    expect(field(OWN, opens({ page: 'now' }), back)).toBe('matter');
    expect(field(OWN, opens({ page: 'right', kind: 'ask-review' }), back)).toBe('now');
  });
});
