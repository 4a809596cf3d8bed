import { and, eq, gte, lt, lte, sql } from 'drizzle-orm';
import type { BookAnswer, BookOperation, CancelOperation, SlotTime } from '../../contract/appointments.ts';
import { type AppointmentOffer, momentOf, nextFree, type OfferDay, offerDays } from '../../domain/appointments.ts';
import type { Centre, Terminal } from '../centre.ts';
import type { Database } from '../db/open.ts';
import { appointmentSlots, appointments } from '../db/schema.ts';
import { fingerprintOf } from './fingerprint.ts';

export type BookedAtCentre =
  | ({ ok: true } & BookAnswer)
  | { ok: false; reason: 'another-terminal' | 'unknown-offer' | 'operation-differs' };

/** As far ahead as any terminal books, with room for one that was offline. */
const DAYS_LOOKED_AHEAD = 60;

/**
 * Books a slot, once: whoever comes first has it, and the answer is kept to be given again. A slot that has begun, or
 * that the offer no longer has, is answered as `taken` with the next one that is free.
 */
export async function bookAppointment(
  centre: Centre,
  terminal: Terminal,
  operation: BookOperation,
): Promise<BookedAtCentre> {
  const { operationId, booking } = operation;
  if (booking.siteId !== terminal.siteId || booking.terminalId !== terminal.terminalId) {
    return { ok: false, reason: 'another-terminal' };
  }
  const offer = centre.settings.offers.find(({ id }) => id === booking.offerId);
  if (offer === undefined) return { ok: false, reason: 'unknown-offer' };
  const fingerprint = fingerprintOf(operation);
  return centre.db.transaction(async (tx): Promise<BookedAtCentre> => {
    const claimed = await tx
      .insert(appointments)
      .values({ ...booking, operationId, fingerprint, state: 'taken', recordedAt: centre.now() })
      .onConflictDoNothing()
      .returning({ id: appointments.operationId });
    if (claimed.length === 0) return answerAgain(tx, { operationId, fingerprint });
    const days = openDays(offer, centre);
    const isBooked = await takePlace(tx, { offer, days, slot: booking });
    const next = isBooked ? null : nextFree(await withTaken(tx, offer, days), booking);
    await tx
      .update(appointments)
      .set({
        state: isBooked ? 'booked' : 'taken',
        next,
        // Who did not get the slot leaves nothing behind.
        ...(isBooked ? {} : { name: null, phone: null }),
      })
      .where(eq(appointments.operationId, operationId));
    return { ok: true, outcome: isBooked ? 'booked' : 'taken', next, effect: 'done' };
  });
}

/** Gives a slot back; whatever is not held any more stays as it is. */
export async function cancelAppointment(
  { db }: Centre,
  terminal: Terminal,
  { bookingId }: CancelOperation,
): Promise<{ effect: 'done' | 'already-done' }> {
  return db.transaction(async (tx) => {
    const [cancelled] = await tx
      .update(appointments)
      .set({ state: 'cancelled', name: null, phone: null })
      .where(
        and(
          eq(appointments.bookingId, bookingId),
          eq(appointments.siteId, terminal.siteId),
          eq(appointments.terminalId, terminal.terminalId),
          eq(appointments.state, 'booked'),
        ),
      )
      .returning();
    if (cancelled === undefined) return { effect: 'already-done' };
    const { offerId, day, start } = cancelled;
    await tx
      .update(appointmentSlots)
      .set({ taken: sql`${appointmentSlots.taken} - 1` })
      .where(
        and(eq(appointmentSlots.offerId, offerId), eq(appointmentSlots.day, day), eq(appointmentSlots.start, start)),
      );
    return { effect: 'done' };
  });
}

/** How many places of each slot are taken, of the days from `from` to `to`. */
export async function takenSlots(
  db: Database,
  { offerId, from, to }: { offerId: string; from: string; to: string },
): Promise<(SlotTime & { count: number })[]> {
  const { day, start, taken } = appointmentSlots;
  return db
    .select({ day, start, count: taken })
    .from(appointmentSlots)
    .where(and(eq(appointmentSlots.offerId, offerId), gte(day, from), lte(day, to), gte(taken, 1)))
    .orderBy(day, start);
}

/** True when there was room: counting and taking are one statement, so two can never have the last place. */
async function takePlace(
  tx: Database,
  { offer, days, slot }: { offer: AppointmentOffer; days: readonly OfferDay[]; slot: SlotTime },
): Promise<boolean> {
  const capacity = days.find(({ day }) => day === slot.day)?.slots.find(({ start }) => start === slot.start)?.free;
  if (capacity === undefined) return false;
  const taken = await tx
    .insert(appointmentSlots)
    .values({ offerId: offer.id, day: slot.day, start: slot.start, taken: 1 })
    .onConflictDoUpdate({
      target: [appointmentSlots.offerId, appointmentSlots.day, appointmentSlots.start],
      set: { taken: sql`${appointmentSlots.taken} + 1` },
      setWhere: lt(appointmentSlots.taken, capacity),
    })
    .returning({ taken: appointmentSlots.taken });
  return taken.length > 0;
}

async function withTaken(tx: Database, offer: AppointmentOffer, days: readonly OfferDay[]): Promise<OfferDay[]> {
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (first === undefined || last === undefined) return [];
  const taken = await takenSlots(tx, { offerId: offer.id, from: first, to: last });
  const countAt = (day: string, start: string) => taken.find((one) => one.day === day && one.start === start)?.count;
  return days.map(({ day, provisional, slots }) => ({
    day,
    provisional,
    slots: slots.map((slot) => ({ ...slot, free: Math.max(0, slot.free - (countAt(day, slot.start) ?? 0)) })),
  }));
}

/** The slots still to come, each with its whole capacity. */
function openDays(offer: AppointmentOffer, { settings, now }: Centre): OfferDay[] {
  const moment = momentOf(now().toISOString());
  return offerDays(offer, { now: moment, days: DAYS_LOOKED_AHEAD, calendar: settings.calendar, booked: [] });
}

async function answerAgain(
  tx: Database,
  { operationId, fingerprint }: { operationId: string; fingerprint: string },
): Promise<BookedAtCentre> {
  const [stored] = await tx.select().from(appointments).where(eq(appointments.operationId, operationId));
  if (stored === undefined || stored.fingerprint !== fingerprint) return { ok: false, reason: 'operation-differs' };
  // Given back meanwhile: it was booked then, and that is what was answered.
  const outcome = stored.state === 'taken' ? 'taken' : 'booked';
  return { ok: true, outcome, next: stored.next, effect: 'already-done' };
}
