import { v7 as uuidv7 } from 'uuid';
import type { BookingView } from '../../../contract/appointments.ts';
import { type AppointmentOffer, momentOf, type SlotKey, slotState } from '../../../domain/appointments.ts';
import type { HolidayCalendar } from '../../../domain/calendar.ts';
import type { TerminalConfig } from '../../../kiosk-config/schema.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { takeSlipNo } from './slip-number.ts';

export interface BookParts {
  store: Store;
  config: Pick<TerminalConfig, 'site' | 'terminal'>;
  calendar: HolidayCalendar;
  clock: Clock;
}

export type Booked =
  | { ok: true; booking: BookingView; isNew: boolean }
  | { ok: false; reason: 'no-such-slot' | 'slot-past' | 'slot-taken' | 'store-full' };

/**
 * Books a slot as far as this terminal can: when this answers ok, the booking, the operation for the centre and the
 * audit row are durable in one transaction. The same `bookingId` again is the same booking.
 */
export function bookSlot(
  asked: { bookingId: string; offer: AppointmentOffer; slot: SlotKey; name: string | null; phone: string | null },
  { store, config, calendar, clock }: BookParts,
): Booked {
  const { bookingId, offer, slot, name, phone } = asked;
  const now = momentOf(instantOf(clock));
  const written = store.tryTransaction((): Booked => {
    const before = store.appointments.byId(bookingId);
    if (before !== null) return { ok: true, booking: before, isNew: false };
    const state = slotState(offer, { slot, now, calendar, booked: store.appointments.holding(offer.id) });
    if (state !== 'free') return { ok: false, reason: state === 'no-such-slot' ? state : `slot-${state}` };
    const { id: siteId } = config.site;
    const terminalId = config.terminal.id;
    const slipNo = takeSlipNo({ store, config, day: now.day });
    const booking: BookingView = { ...slot, bookingId, slipNo, state: 'waiting', next: null };
    store.appointments.insert(booking);
    store.outbox.add({
      operationId: uuidv7(),
      kind: 'book-appointment',
      booking: { ...slot, bookingId, slipNo, siteId, terminalId, name, phone },
    });
    store.audit.append('appointment-asked', slipNo, instantOf(clock));
    return { ok: true, booking, isNew: true };
  });
  return written.ok ? written.value : written;
}

/** Gives a slot back; one that is not held is left as it is. */
export function cancelBooking(
  bookingId: string,
  { store, clock }: Pick<BookParts, 'store' | 'clock'>,
): { ok: true } | { ok: false; reason: 'no-such-booking' | 'store-full' } {
  const written = store.tryTransaction(() => {
    const booking = store.appointments.byId(bookingId);
    if (booking === null) return { ok: false as const, reason: 'no-such-booking' as const };
    if (booking.state === 'waiting' || booking.state === 'booked') {
      store.appointments.setState(bookingId, 'cancelled');
      store.outbox.add({ operationId: uuidv7(), kind: 'cancel-appointment', bookingId });
      store.audit.append('appointment-cancelled', booking.slipNo, instantOf(clock));
    }
    return { ok: true as const };
  });
  return written.ok ? written.value : written;
}
