import type { BookingView } from '../../../contract/appointments.ts';
import type { SlipToPrint } from '../../../contract/guidance.ts';
import { type Applicant, appointmentSlip, serviceSlip } from '../../../domain/help-slip.ts';
import type { Guidance } from '../../../kiosk-config/guidance.ts';
import type { Person } from '../visits/visit.ts';

/** As long as the template's fields. */
const ADDRESS_LENGTH = 80;

type Slip =
  | { ok: true; input: Record<string, unknown> }
  | { ok: false; reason: 'not-available' | 'nobody-identified' | 'no-such-booking' };

/** What D18 is filled with for somebody at the screen, or why there is no slip. */
export function slipToPrint(
  asked: SlipToPrint,
  parts: {
    person: Person | null;
    hall: Guidance['halls'][number] | null;
    services: Guidance['services'];
    bookings: readonly BookingView[];
    /** The number of the slip for a service; the same one again within a visit. */
    slipNoFor(serviceId: string): string | null;
  },
): Slip {
  const { hall, services, bookings, slipNoFor } = parts;
  const applicant = applicantOf(parts.person);
  if (asked.kind === 'booking-slip') {
    const booking = bookings.find(({ bookingId }) => bookingId === asked.bookingId);
    if (booking === undefined) return { ok: false, reason: 'no-such-booking' };
    // Of one that the centre has not heard of yet the screen says to call first; the slip has the telephone.
    if (booking.state !== 'booked' && booking.state !== 'waiting') return { ok: false, reason: 'not-available' };
    const offer = hall?.offers.find(({ id }) => id === booking.offerId);
    const { slipNo } = booking;
    const input = offer === undefined ? null : appointmentSlip(offer, { slipNo, slot: booking, applicant });
    return input === null ? { ok: false, reason: 'not-available' } : { ok: true, input };
  }
  const service = services.find(({ id }) => id === asked.serviceId);
  const window = hall?.servicePlaces[asked.serviceId];
  if (service === undefined || service.slip === null || window === undefined) {
    return { ok: false, reason: 'not-available' };
  }
  const isNamed = applicant !== null && parts.person?.source !== 'anonymous';
  if (!isNamed && service.slip !== 'psychological') return { ok: false, reason: 'nobody-identified' };
  const slipNo = slipNoFor(service.id);
  const input = slipNo === null ? null : serviceSlip(service, { slipNo, window, applicant });
  return input === null ? { ok: false, reason: 'not-available' } : { ok: true, input };
}

function applicantOf(person: Person | null): Applicant | null {
  if (person === null || !person.confirmed) return null;
  const { name, phone, address } = person;
  return { name, phone, address: address && [...address].slice(0, ADDRESS_LENGTH).join('') };
}
