import { oc } from '@orpc/contract';
import { z } from 'zod';
import { OfferDay, SlotKey } from '../domain/appointments.ts';
import { Day } from '../domain/matter.ts';

/** A slot asked for at a terminal. No reason is asked, and a psychologist is not even told a name. */
export const Booking = SlotKey.extend({
  bookingId: z.uuid(),
  /** 单号: what the person shows there. */
  slipNo: z.string().max(60),
  siteId: z.string().max(40),
  terminalId: z.string().max(20),
  name: z.string().max(50).nullable(),
  phone: z.string().max(20).nullable(),
});
export type Booking = z.infer<typeof Booking>;

/** As RegisterOperation: made with its id at the terminal, kept in its outbox, sent until it is answered. */
export const BookOperation = z.object({
  operationId: z.uuid(),
  kind: z.literal('book-appointment'),
  booking: Booking,
});
export type BookOperation = z.infer<typeof BookOperation>;

export const CancelOperation = z.object({
  operationId: z.uuid(),
  kind: z.literal('cancel-appointment'),
  bookingId: z.uuid(),
});
export type CancelOperation = z.infer<typeof CancelOperation>;

export const SlotTime = SlotKey.pick({ day: true, start: true });
export type SlotTime = z.infer<typeof SlotTime>;

/** `taken`: somebody was faster, or it has begun; `next` is the first with room after it, null when there is none. */
export const BookAnswer = z.object({
  outcome: z.enum(['booked', 'taken']),
  next: SlotTime.nullable(),
  effect: z.enum(['done', 'already-done']),
});
export type BookAnswer = z.infer<typeof BookAnswer>;

/** What the centre answers terminals; capacity is counted there alone. */
export const centralAppointments = {
  book: oc
    .route({ method: 'POST', path: '/v1/appointments', summary: 'Book a slot; idempotent by operationId' })
    .input(BookOperation)
    .output(BookAnswer),
  cancel: oc
    .route({ method: 'POST', path: '/v1/appointments/cancel', summary: 'Give a slot back; idempotent' })
    .input(CancelOperation)
    .output(z.object({ effect: z.enum(['done', 'already-done']) })),
  /** Nothing of a person. */
  taken: oc
    .route({ method: 'GET', path: '/v1/appointments/taken', summary: 'How many places of an offer are taken' })
    .input(z.object({ offerId: z.string().max(40), from: Day, to: Day }))
    .output(z.object({ slots: z.array(SlotTime.extend({ count: z.number().int().positive() })) })),
};

/** `waiting`: kept here, the centre has not answered yet. `refused`: it never will; the hall's staff know. */
export const BookingState = z.enum(['waiting', 'booked', 'taken', 'cancelled', 'refused']);
export type BookingState = z.infer<typeof BookingState>;

export const BookingView = SlotKey.extend({
  bookingId: z.uuid(),
  slipNo: z.string(),
  state: BookingState,
  /** With `taken`: what to offer instead. */
  next: SlotTime.nullable(),
});
export type BookingView = z.infer<typeof BookingView>;

const OfferId = z.string().max(40);
const VisitId = z.object({ visitId: z.uuid() });
const refused = <Reason extends string>(...reasons: [Reason, ...Reason[]]) =>
  z.object({ ok: z.literal(false), reason: z.enum(reasons) });

/** 预约 at the screen; the offers themselves stand in `guidance.view` (`hall.guide.offers`). */
export const appointmentsContract = {
  /** `upToDate`: the centre told what is taken; else only this terminal's own bookings are known. */
  days: oc
    .input(VisitId.extend({ offerId: OfferId }))
    .output(
      z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), days: z.array(OfferDay), upToDate: z.boolean() }),
        refused('no-such-visit', 'unknown-offer'),
      ]),
    ),
  /**
   * Durable before it answers; `bookingId` is made once by the page for one confirmation. Waits a moment for the
   * centre. All but a psychologist are told who comes, so the visit has to have somebody. `taken` is a booking that did not come about, `waiting` one that is told of when the line is back.
   */
  book: oc
    .input(VisitId.extend({ bookingId: z.uuid(), ...SlotKey.shape }))
    .output(
      z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true), booking: BookingView }),
        refused(
          'no-such-visit',
          'nobody-identified',
          'unknown-offer',
          'no-such-slot',
          'slot-past',
          'slot-taken',
          'too-many-bookings',
          'store-full',
        ),
      ]),
    ),
  /** Only a booking of this visit; later by the phone on the slip. */
  cancel: oc
    .input(VisitId.extend({ bookingId: z.uuid() }))
    .output(
      z.discriminatedUnion('ok', [
        z.object({ ok: z.literal(true) }),
        refused('no-such-visit', 'no-such-booking', 'store-full'),
      ]),
    ),
  /** The bookings of this visit, as they stand now. */
  mine: oc.input(VisitId).output(z.object({ bookings: z.array(BookingView) })),
};
