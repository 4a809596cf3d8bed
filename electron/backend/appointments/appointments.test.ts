import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppointmentOffer } from '../../../domain/appointments.ts';
import { ANONYMOUS } from '../../../domain/matter.ts';
import { openTestStore, silentLog, testConfig, testContent } from '../backend.fixture.ts';
import { type Clock, systemClock } from '../clock.ts';
import { BACKEND_DELAYS } from '../delays.ts';
import { startFakeCentre } from '../fake-centre.fixture.ts';
import type { Store } from '../store/store.ts';
import { type CentralClient, createCentralClient } from '../sync/central-client.ts';
import { type Sender, startSender } from '../sync/sender.ts';
import { createVisits, type Visits } from '../visits/visits.ts';
import { type Appointments, createAppointments } from './appointments.ts';

const delays = { ...BACKEND_DELAYS, retryFirstMs: 20, retryLongestMs: 60, deliverMs: 400 };
const content = testContent();
const offers = content.guidance.halls.find(({ siteId }) => siteId === 'suning')?.offers ?? [];
const offerOf = (id: string) => offers.find((one) => one.id === id) as AppointmentOffer;
/** Monday 2026-11-23, ten in the morning. */
const clock: Clock = { ...systemClock, now: () => Date.parse('2026-11-23T10:00:00+08:00') };

let fake: Awaited<ReturnType<typeof startFakeCentre>>;
let store: Store;
let visits: Visits;
let centre: CentralClient;
let sender: Sender;
let appointments: Appointments;

beforeEach(async () => {
  fake = await startFakeCentre();
  store = openTestStore().store;
  visits = createVisits({ clock, delays, onChanged: () => {}, onEnded: () => appointments.visitEnded() });
  const config = testConfig({ centreUrl: fake.url });
  centre = createCentralClient({ config, store, clock, delays, log: silentLog, onReachable: () => {} });
  const onAnswered = (...told: Parameters<Appointments['answered']>) => appointments.answered(...told);
  sender = startSender({ store, centre, clock, delays, log: silentLog, onAnswered, onSettled: () => {} });
  appointments = createAppointments({
    ...{ offers, visits, centre, store, config, clock, delays },
    calendar: content.calendar,
    onAsked: () => sender.poke(),
    onStoreFull: () => {},
  });
});
afterEach(async () => {
  centre.close();
  await sender.stop();
  await fake.close();
});

const slot = { offerId: 'lawyer', day: '2026-11-24', start: '09:00' };
const ask = (visitId: string, change: Partial<typeof slot & { bookingId: string }> = {}) =>
  appointments.book({ visitId, bookingId: randomUUID(), ...slot, ...change });
function openVisit(): { id: string } {
  const { id } = visits.open();
  const person = { source: 'typed' as const, name: '王虚构', address: '样例县', phone: '0317-0000141', idNumber: null };
  visits.change(id, () => ({ person: { ...person, confirmed: true, needsCheck: false } }));
  return { id };
}
/** The first call to the centre enrols; from then on it counts as reachable. */
const online = (visitId: string) => appointments.days(visitId, 'lawyer');

describe('booking', () => {
  it('is answered by the centre while the person waits', async () => {
    const { id } = openVisit();
    await online(id);
    const booked = await ask(id);
    expect(booked).toMatchObject({
      ok: true,
      booking: { ...slot, state: 'booked', slipNo: '139999100-T03-20261123-Y001', next: null },
    });
    expect(appointments.mine(id).bookings).toEqual([booked.ok && booked.booking]);
  });

  it('tells of the next slot when somebody was faster', async () => {
    const { id } = openVisit();
    await online(id);
    fake.takeAllBut({ day: '2026-11-24', start: '10:00' });
    expect(await ask(id)).toMatchObject({
      booking: { state: 'taken', next: { day: '2026-11-24', start: '10:00' } },
    });
  });

  it('is kept when nobody answers, sent later, and never twice', async () => {
    const { id } = openVisit();
    await online(id);
    fake.setFault(() => ({ kind: 'cut-before' }));
    await appointments.days(id, 'lawyer');
    const bookingId = randomUUID();
    expect(await ask(id, { bookingId })).toMatchObject({ ok: true, booking: { state: 'waiting' } });
    expect(await ask(id, { bookingId })).toMatchObject({ ok: true, booking: { bookingId, state: 'waiting' } });
    fake.setFault(() => null);
    sender.poke();
    await expect.poll(() => appointments.mine(id).bookings[0]?.state).toBe('booked');
    expect(fake.bookings.map(({ booking }) => booking.bookingId)).toEqual([bookingId]);
  });

  it('carries name and phone of a person who said who it is, but never to a psychologist', async () => {
    const { id } = openVisit();
    await online(id);
    await ask(id);
    await ask(id, { offerId: 'psychologist', day: '2026-11-24', start: '10:00' });
    expect(fake.bookings.map(({ booking: { name, phone } }) => [name, phone])).toEqual([
      ['王虚构', '0317-0000141'],
      [null, null],
    ]);
  });

  it("asks a lawyer's visitor who it is, and whoever goes to a psychologist nothing", async () => {
    const { id } = visits.open();
    await online(id);
    expect(await ask(id)).toEqual({ ok: false, reason: 'nobody-identified' });
    visits.change(id, () => ({ person: { ...ANONYMOUS, confirmed: true, needsCheck: false } }));
    expect(await ask(id)).toEqual({ ok: false, reason: 'nobody-identified' });
    expect(await ask(id, { offerId: 'psychologist', day: '2026-11-24', start: '10:00' })).toMatchObject({ ok: true });
  });

  it('is refused for what is not offered, is past, or was just taken here, and a third time in a visit', async () => {
    const { id } = openVisit();
    await online(id);
    const reason = async (change: Parameters<typeof ask>[1]) => {
      const answer = await ask(id, change);
      return answer.ok ? null : answer.reason;
    };
    expect(await reason({ offerId: 'nothing' })).toBe('unknown-offer');
    expect(await reason({ start: '09:10' })).toBe('no-such-slot');
    expect(await reason({ day: '2026-11-23' })).toBe('slot-past');
    expect(await reason({})).toBeNull();
    expect(await reason({})).toBe('slot-taken');
    expect(await reason({ start: '09:30' })).toBeNull();
    expect(await reason({ start: '10:00' })).toBe('too-many-bookings');
  });

  it('belongs to its visit: nobody after it sees, repeats or cancels it', async () => {
    const { id } = openVisit();
    await online(id);
    const bookingId = randomUUID();
    await ask(id, { bookingId });
    visits.end();
    const { id: next } = openVisit();
    expect(appointments.mine(next).bookings).toEqual([]);
    expect(appointments.mine(id).bookings).toEqual([]);
    expect(await ask(next, { bookingId })).toEqual({ ok: false, reason: 'no-such-visit' });
    expect(appointments.cancel(next, bookingId)).toEqual({ ok: false, reason: 'no-such-booking' });
  });
});

describe('giving a slot back', () => {
  it('reaches the centre after the booking, and leaves room for another', async () => {
    const { id } = openVisit();
    await online(id);
    const bookingId = randomUUID();
    await ask(id, { bookingId });
    expect(appointments.cancel(id, bookingId)).toEqual({ ok: true });
    expect(appointments.mine(id).bookings[0]?.state).toBe('cancelled');
    await expect.poll(() => fake.cancelled).toEqual([bookingId]);
    expect(await ask(id)).toMatchObject({ ok: true });
  });
});

describe('the days of an offer', () => {
  it('count what the centre knows and what it has not heard yet', async () => {
    const { id } = openVisit();
    const free = async () => {
      const answer = await appointments.days(id, 'lawyer');
      if (!answer.ok) throw new Error(answer.reason);
      const tuesday = answer.days.find(({ day }) => day === '2026-11-24');
      return [tuesday?.slots[0]?.free, answer.upToDate];
    };
    expect(await free()).toEqual([offerOf('lawyer').sessions[0]?.capacity, true]);
    fake.setFault(() => ({ kind: 'cut-before' }));
    await ask(id);
    expect(await free()).toEqual([0, false]);
    fake.setFault((path) => (path === '/v1/appointments' ? { kind: 'cut-before' } : null));
    expect(await free()).toEqual([0, true]);
  });
});
