import type { z } from 'zod';
import type { appointmentsContract, BookAnswer, SlotTime } from '../../../contract/appointments.ts';
import type { Operation } from '../../../contract/central.ts';
import { type AppointmentOffer, momentOf, offerDays, type SlotKey } from '../../../domain/appointments.ts';
import { addDays } from '../../../domain/calendar.ts';
import { instantOf } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { CentralClient } from '../sync/central-client.ts';
import type { Visits } from '../visits/visits.ts';
import { type BookParts, bookSlot, cancelBooking } from './book.ts';
import { takeSlipNo } from './slip-number.ts';

type Output<Call extends keyof typeof appointmentsContract> = z.output<
  NonNullable<(typeof appointmentsContract)[Call]['~orpc']['outputSchema']>
>;

/** 预约, as the contract has it. */
export interface Appointments {
  days(visitId: string, offerId: string): Promise<Output<'days'>>;
  book(asked: SlotKey & { visitId: string; bookingId: string }): Promise<Output<'book'>>;
  cancel(visitId: string, bookingId: string): Output<'cancel'>;
  mine(visitId: string): Output<'mine'>;
  /** 单号 of the slip for a service without an appointment, one for each service of a visit; null: the disk is full. */
  slipNoFor(serviceId: string): string | null;
  /** The centre answered an operation for good; null: it refused it. Part of the transaction that settles it. */
  answered(operation: Operation, answer: BookAnswer | null): void;
  visitEnded(): void;
}

/** How far ahead can be booked: four weeks, beyond that nobody knows the roster. */
const DAYS_AHEAD = 28;
/** Enough for a lawyer and a psychologist; more would keep others away. */
const MOST_A_VISIT = 2;

export function createAppointments(
  parts: BookParts & {
    offers: readonly AppointmentOffer[];
    visits: Visits;
    centre: Pick<CentralClient, 'taken' | 'reachable'>;
    delays: Pick<BackendDelays, 'askCentreMs'>;
    /** There is something to send. */
    onAsked(): void;
    onStoreFull(): void;
  },
): Appointments {
  const { offers, visits, centre, delays, store, calendar, clock, onAsked, onStoreFull } = parts;
  /** Bookings of the open visit; nothing of them is kept behind it. */
  let own: string[] = [];
  const slipNos = new Map<string, string>();
  const waiting = new Map<string, () => void>();
  const offerOf = (offerId: string) => offers.find(({ id }) => id === offerId);

  /** Until the centre has answered, or the person has waited long enough. */
  function answerOrPatience(bookingId: string): Promise<void> {
    if (!centre.reachable()) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        cancel();
        waiting.delete(bookingId);
        resolve();
      };
      const cancel = clock.after(delays.askCentreMs, done);
      waiting.set(bookingId, done);
    });
  }

  return {
    async days(visitId, offerId) {
      if (visits.calledBy(visitId) === null) return { ok: false, reason: 'no-such-visit' };
      const offer = offerOf(offerId);
      if (offer === undefined) return { ok: false, reason: 'unknown-offer' };
      const now = momentOf(instantOf(clock));
      const asked = await centre.taken({ offerId, from: now.day, to: addDays(now.day, DAYS_AHEAD) });
      const here = store.appointments.holding(offerId);
      const booked = asked.ok ? mostOf(offerId, asked.value, here) : here;
      return { ok: true, days: offerDays(offer, { now, days: DAYS_AHEAD, calendar, booked }), upToDate: asked.ok };
    },
    async book({ visitId, bookingId, offerId, day, start }) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      const offer = offerOf(offerId);
      if (offer === undefined) return { ok: false, reason: 'unknown-offer' };
      const held = own.filter((id) => ['waiting', 'booked'].includes(store.appointments.byId(id)?.state ?? ''));
      if (!own.includes(bookingId) && held.length >= MOST_A_VISIT) return { ok: false, reason: 'too-many-bookings' };
      const isPrivate = offer.kind === 'psychologist';
      const person = visit.person?.confirmed === true && visit.person.source !== 'anonymous' ? visit.person : null;
      if (person === null && !isPrivate) return { ok: false, reason: 'nobody-identified' };
      const { name = null, phone = null } = isPrivate ? {} : (person ?? {});
      const booked = bookSlot({ bookingId, offer, slot: { offerId, day, start }, name, phone }, parts);
      if (!booked.ok) {
        if (booked.reason === 'store-full') onStoreFull();
        return booked;
      }
      // A booking of another visit, repeated by mistake or on purpose.
      if (!booked.isNew && !own.includes(bookingId)) return { ok: false, reason: 'no-such-visit' };
      if (booked.isNew) {
        own = [...own, bookingId];
        const answered = answerOrPatience(bookingId);
        onAsked();
        await answered;
      }
      return { ok: true, booking: store.appointments.byId(bookingId) ?? booked.booking };
    },
    cancel(visitId, bookingId) {
      if (visits.calledBy(visitId) === null) return { ok: false, reason: 'no-such-visit' };
      if (!own.includes(bookingId)) return { ok: false, reason: 'no-such-booking' };
      const cancelled = cancelBooking(bookingId, parts);
      if (cancelled.ok) onAsked();
      else if (cancelled.reason === 'store-full') onStoreFull();
      return cancelled;
    },
    mine: (visitId) => ({
      bookings: visits.calledBy(visitId) === null ? [] : own.flatMap((id) => store.appointments.byId(id) ?? []),
    }),
    slipNoFor(serviceId) {
      const before = slipNos.get(serviceId);
      if (before !== undefined) return before;
      const written = store.tryTransaction(() => {
        const slipNo = takeSlipNo({ ...parts, day: momentOf(instantOf(clock)).day });
        store.audit.append('help-slip-made', slipNo, instantOf(clock));
        return slipNo;
      });
      if (!written.ok) return null;
      slipNos.set(serviceId, written.value);
      return written.value;
    },
    answered(operation, answer) {
      if (operation.kind !== 'book-appointment') return;
      const { bookingId } = operation.booking;
      // Cancelled meanwhile: that goes to the centre next, and stands.
      if (store.appointments.byId(bookingId)?.state === 'waiting') {
        store.appointments.setState(bookingId, answer?.outcome ?? 'refused', answer?.next);
      }
      waiting.get(bookingId)?.();
    },
    visitEnded() {
      own = [];
      slipNos.clear();
    },
  };
}

/** What the centre counts, and on top what it has not heard of yet: of each slot the higher number. */
function mostOf(
  offerId: string,
  counted: readonly (SlotTime & { count: number })[],
  here: readonly SlotKey[],
): SlotKey[] {
  const slotName = ({ day, start }: SlotTime) => `${day} ${start}`;
  const numbers = new Map(counted.map((slot) => [slotName(slot), slot.count]));
  for (const slot of here) {
    const ofHere = here.filter((one) => slotName(one) === slotName(slot)).length;
    numbers.set(slotName(slot), Math.max(ofHere, numbers.get(slotName(slot)) ?? 0));
  }
  return [...numbers].flatMap(([name, count]) => {
    const [day = '', start = ''] = name.split(' ');
    return Array.from({ length: count }, () => ({ offerId, day, start }));
  });
}
