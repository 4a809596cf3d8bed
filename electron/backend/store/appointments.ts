import { z } from 'zod';
import { BookingState, type BookingView, type SlotTime } from '../../../contract/appointments.ts';
import type { SlotKey } from '../../../domain/appointments.ts';
import type { Db } from './open.ts';

/** Slots asked for at this terminal; who asked stands in the operation alone. */
export interface AppointmentStore {
  /** The next slip number of that day. To be called inside the transaction that inserts the booking. */
  takeSeq(day: string): number;
  insert(booking: BookingView): void;
  byId(bookingId: string): BookingView | null;
  /** Bookings of an offer that hold a slot, as far as is known here. */
  holding(offerId: string): SlotKey[];
  setState(bookingId: string, state: BookingState, next?: SlotTime | null): void;
  /** Takes out bookings of days before that one, with the operations that name their persons. */
  forgetBefore(day: string): number;
}

const Row = z
  .object({
    booking_id: z.string(),
    slip_no: z.string(),
    offer_id: z.string(),
    day: z.string(),
    start: z.string(),
    state: BookingState,
    next_day: z.string().nullable(),
    next_start: z.string().nullable(),
  })
  .transform(
    ({ booking_id, slip_no, offer_id, next_day, next_start, ...row }): BookingView => ({
      ...row,
      bookingId: booking_id,
      slipNo: slip_no,
      offerId: offer_id,
      next: next_day === null || next_start === null ? null : { day: next_day, start: next_start },
    }),
  );

export function createAppointmentStore(db: Db): AppointmentStore {
  const takeSeq = db
    .prepare(
      `insert into slip_numbers (day, last_seq) values (?, 1)
       on conflict (day) do update set last_seq = last_seq + 1 returning last_seq`,
    )
    .pluck();
  const insert = db.prepare(
    'insert into appointments (booking_id, slip_no, offer_id, day, start, state) values (?, ?, ?, ?, ?, ?)',
  );
  const byId = db.prepare('select * from appointments where booking_id = ?');
  const holding = db.prepare(`select * from appointments where offer_id = ? and state in ('waiting', 'booked')`);
  const setState = db.prepare('update appointments set state = ?, next_day = ?, next_start = ? where booking_id = ?');
  const forgetOperations = db.prepare(
    'delete from outbox where booking_id in (select booking_id from appointments where day < ?)',
  );
  const forget = db.prepare('delete from appointments where day < ?');
  return {
    takeSeq: (day) => z.number().int().parse(takeSeq.get(day)),
    insert({ bookingId, slipNo, offerId, day, start, state }) {
      insert.run(bookingId, slipNo, offerId, day, start, state);
    },
    byId(bookingId) {
      const row = byId.get(bookingId);
      return row === undefined ? null : Row.parse(row);
    },
    holding: (offerId) =>
      z
        .array(Row)
        .parse(holding.all(offerId))
        .map(({ day, start }) => ({ offerId, day, start })),
    setState(bookingId, state, next = null) {
      setState.run(state, next?.day ?? null, next?.start ?? null, bookingId);
    },
    forgetBefore(day) {
      forgetOperations.run(day);
      return forget.run(day).changes;
    },
  };
}
