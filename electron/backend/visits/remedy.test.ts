import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MatterEvent } from '../../../domain/matter.ts';
import { openTestStore, sampleDraft, testConfig, testContent } from '../backend.fixture.ts';
import { type Clock, systemClock } from '../clock.ts';
import { createProgressOf } from '../matters/progress.ts';
import { withUnheard } from '../matters/unheard.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { Store } from '../store/store.ts';
import { createRemedy, type Remedy } from './remedy.ts';
import { createVisits, type Visits } from './visits.ts';

/** 21 days after registration: nobody has said anything. */
const clock: Clock = { ...systemClock, now: () => Date.parse('2026-11-23T10:00:00+08:00') };
const content = testContent();
const config = testConfig();
const progressOf = createProgressOf({ config, content, clock });
const invitationId = '018f0000-0000-7000-8000-000000000001';
const invited: MatterEvent = {
  kind: 'invited',
  on: '2026-11-20',
  invitation: {
    ...{ invitationId, purpose: 'hearing', day: '2026-12-05', start: '09:00', place: '样例镇政府' },
    ...{ contact: { name: '李样例', phone: '0317-0000202' }, answerBy: '2026-12-01' },
  },
};

let store: Store;
let visits: Visits;
let remedy: Remedy;

beforeEach(() => {
  ({ store } = openTestStore());
  visits = createVisits({ clock, delays: { visitSafetyMs: 600_000 }, onChanged() {}, onEnded() {} });
  const canPrint = (text: string) => !text.includes('□');
  remedy = createRemedy({ visits, store, config, clock, progressOf, toRate: () => [], canPrint, onMade() {} });
});

/** A matter registered at another terminal and followed here. */
function shows({ proven = true, events = [] as MatterEvent[] } = {}): string {
  const matter: KnownMatter['matter'] = {
    ...{ matterNo: '139999100-T09-20261102-0001-1', queryCode: '234567892', ticket: 'T1' },
    ...{ registeredAt: '2026-11-02T01:00:00Z', siteId: 'elsewhere', terminalId: 'T09' },
    road: { track: 'appeal', path: 6 },
    draft: sampleDraft(),
    petitioner: { source: 'anonymous', name: '匿名', address: '未提供', phone: null, idNumber: null },
  };
  const { id } = visits.open();
  const known = {
    matter,
    events: [{ kind: 'registered', on: '2026-11-02' }, ...events] as MatterEvent[],
    asOf: matter.registeredAt,
  };
  visits.change(id, () => ({ matter: { origin: 'followed', known }, codeGiven: proven ? [matter.matterNo] : [] }));
  return id;
}
const complaint = { office: null, overdue: true, reasons: ['no-written-notice' as const], words: '没人告诉我' };
const complain = (visitId: string, change: Partial<Parameters<Remedy['complain']>[0]> = {}) =>
  remedy.complain({ visitId, complaintId: randomUUID(), ...complaint, ...change });
const openNow = () => {
  const visit = visits.current();
  return visit?.matter ? remedy.open(visit, progressOf(visit.matter.known)).map(({ kind }) => kind) : [];
};

describe('a complaint', () => {
  it('of an overdue step is in the outbox with step, limit and day before it is thanked for', () => {
    const id = shows();
    expect(openNow()[0]).toBe('complain-overdue');
    expect(complain(id)).toEqual({ ok: true });
    expect(store.outbox.next()).toMatchObject({
      kind: 'complain',
      complaint: {
        complaintNo: '139999100-T03-20261123-J001',
        about: { kind: 'matter', ticket: 'T1' },
        step: { node: 'triage', limitWords: '15日内', due: '2026-11-17', daysOver: 6 },
        words: '没人告诉我',
      },
    });
    expect(openNow()).not.toContain('complain-overdue');
    expect(visits.current()?.complaints).toHaveLength(1);
  });

  it('touched twice is made once, and a visit makes three at most', () => {
    const id = shows();
    const complaintId = randomUUID();
    complain(id, { complaintId });
    expect(complain(id, { complaintId })).toEqual({ ok: true });
    expect(store.outbox.waiting()).toBe(1);
    complain(id);
    complain(id);
    expect(complain(id)).toEqual({ ok: false, reason: 'too-many-complaints' });
  });

  it('of a matter takes its query code or a card, of an office nothing at all', () => {
    const id = shows({ proven: false });
    expect(complain(id)).toEqual({ ok: false, reason: 'proof-needed' });
    expect(complain(id, { office: '样例镇人民政府', overdue: false })).toEqual({ ok: true });
    expect(store.outbox.next()).toMatchObject({
      complaint: { about: { office: '样例镇人民政府', by: null }, step: null },
    });
  });

  it('leaves nothing of what was said here once it has arrived', () => {
    complain(shows());
    const { operationId = '' } = store.outbox.next() ?? {};
    store.outbox.delivered(operationId);
    expect(store.outbox.next()).toBeNull();
    expect(store.outbox.deadLetters()).toEqual([]);
  });

  it('is refused where a letter of it cannot be printed', () => {
    expect(complain(shows(), { words: '□' })).toEqual({ ok: false, reason: 'unprintable-text' });
  });
});

describe('an answer to an invitation', () => {
  const answer = (visitId: string, coming: boolean) =>
    remedy.answerInvitation({ visitId, invitationId, answer: { coming, reason: null } });

  it('is in the outbox when it is thanked for, and is not asked for again', () => {
    const id = shows({ events: [invited] });
    expect(openNow()[0]).toBe('answer-invitation');
    expect(answer(id, true)).toEqual({ ok: true });
    expect(store.outbox.next()).toMatchObject({ kind: 'answer-invitation', ticket: 'T1', answer: { coming: true } });
    expect(answer(id, false)).toEqual({ ok: false, reason: 'answered-before' });
    const matterNo = '139999100-T09-20261102-0001-1';
    const heardAgain = withUnheard([invited], store.outbox.waitingFor(matterNo));
    expect(heardAgain.map(({ kind }) => kind)).toEqual(['invited', 'invitation-answered']);
    expect(withUnheard(heardAgain, store.outbox.waitingFor(matterNo))).toHaveLength(2);
  });

  it('says why it does not count', () => {
    const withdrawn: MatterEvent = { kind: 'invitation-withdrawn', on: '2026-11-21', invitationId };
    expect(answer(shows({ events: [invited, withdrawn] }), true)).toEqual({ ok: false, reason: 'withdrawn' });
    expect(answer(shows(), true)).toEqual({ ok: false, reason: 'no-such-invitation' });
    expect(answer(shows({ events: [invited], proven: false }), true)).toEqual({ ok: false, reason: 'proof-needed' });
  });
});
