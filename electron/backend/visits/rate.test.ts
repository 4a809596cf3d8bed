import { beforeEach, describe, expect, it } from 'vitest';
import type { MatterEvent } from '../../../domain/matter.ts';
import type { Rating } from '../../../domain/rating.ts';
import { openTestStore, sampleAcceptance, sampleDraft, testContent } from '../backend.fixture.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { Store } from '../store/store.ts';
import { createRate, type Rate } from './rate.ts';
import { createVisits, type Visits } from './visits.ts';

const clock: Clock = { ...systemClock, now: () => Date.parse('2026-11-23T10:00:00+08:00') };
const good: Rating = { object: 'petition-office', grade: 'satisfied', reasons: [] };

let store: Store;
let visits: Visits;
let rate: Rate;
let pokes: number;

beforeEach(() => {
  pokes = 0;
  ({ store } = openTestStore());
  visits = createVisits({ clock, delays: { visitSafetyMs: 600_000 }, onChanged() {}, onEnded() {} });
  rate = createRate({ visits, store, routeMap: testContent().routeMap, clock, onGiven: () => (pokes += 1) });
});

/** A matter registered elsewhere, accepted, and followed here. */
function followed(): KnownMatter {
  const matter: KnownMatter['matter'] = {
    ...{ matterNo: '139999100-T09-20261123-0001-1', queryCode: '234567892', ticket: 'T1' },
    ...{ registeredAt: '2026-11-23T01:00:00Z', siteId: 'elsewhere', terminalId: 'T09' },
    road: { track: 'appeal', path: 6 },
    draft: sampleDraft(),
    petitioner: { source: 'typed', name: '王虚构', address: '样例县', phone: null, idNumber: null },
  };
  const on = '2026-11-23';
  const events: MatterEvent[] = [
    { kind: 'registered', on },
    { kind: 'accepted', on, acceptance: sampleAcceptance(matter) },
  ];
  return { matter, events, asOf: '2026-11-23T02:00:00Z' };
}

function shows(known: KnownMatter, proven: boolean): string {
  const { id } = visits.open();
  const codeGiven = proven ? [known.matter.matterNo] : [];
  visits.change(id, () => ({ matter: { origin: 'followed', known }, codeGiven }));
  return id;
}

describe('a rating', () => {
  it('is in the outbox when it is thanked for, and is not asked for again', () => {
    const id = shows(followed(), true);
    expect(rate.give(id, good)).toEqual({ ok: true });
    expect(store.outbox.next()).toMatchObject({ kind: 'rate-matter', ticket: 'T1', on: '2026-11-23', rating: good });
    expect(pokes).toBe(1);
    expect(rate.give(id, good)).toEqual({ ok: false, reason: 'not-to-rate' });
    expect(store.outbox.waiting()).toBe(1);
  });

  it('of a matter that is not kept here leaves nothing behind once it has arrived', () => {
    rate.give(shows(followed(), true), good);
    const { operationId = '' } = store.outbox.next() ?? {};
    store.outbox.delivered(operationId);
    expect(store.outbox.waiting()).toBe(0);
    expect(store.outbox.next()).toBeNull();
  });

  it('takes more than the ticket, which is on every paper', () => {
    const id = shows(followed(), false);
    const visit = visits.current();
    expect(visit && rate.open(visit)).toEqual([]);
    expect(rate.give(id, good)).toEqual({ ok: false, reason: 'proof-needed' });
  });

  it('is of what is open alone, and of a matter on the screen', () => {
    const id = shows(followed(), true);
    expect(rate.give(id, { ...good, object: 'organ' })).toEqual({ ok: false, reason: 'not-to-rate' });
    visits.change(id, () => ({ matter: null }));
    expect(rate.give(id, good)).toEqual({ ok: false, reason: 'no-matter' });
    expect(rate.give('018f0000-0000-7000-8000-00000000ffff', good)).toEqual({ ok: false, reason: 'no-such-visit' });
  });
});
