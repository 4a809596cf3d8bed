import { type AppointmentOffer, type SlotKey, slotInstant } from './appointments.ts';
import type { HelpPlace, HelpService, SlipKind } from './help-service.ts';

/** Who asks for help, as a slip names them; D18 can do without only for a psychologist. */
export interface Applicant {
  name: string;
  phone: string | null;
  address: string | null;
}

const KIND_OF_OFFER: Record<AppointmentOffer['kind'], SlipKind | null> = {
  lawyer: 'lawyer',
  expert: 'expert',
  psychologist: 'psychological',
  // A reception by a leader has no slip of its own in D18.
  leader: null,
};

/** What D18 is filled with for a booked slot; null: there is no slip for such an offer. */
export function appointmentSlip(
  offer: AppointmentOffer,
  { slipNo, slot, applicant }: { slipNo: string; slot: Pick<SlotKey, 'day' | 'start'>; applicant: Applicant | null },
): Record<string, unknown> | null {
  const kind = KIND_OF_OFFER[offer.kind];
  if (kind === null) return null;
  const { place: window, bring } = offer;
  return { ...slip(kind, { slipNo, window, bring, applicant }), appointment: slotInstant(slot) };
}

/** What D18 is filled with for a service without an appointment; null: the service has no slip. */
export function serviceSlip(
  service: HelpService,
  { slipNo, window, applicant }: { slipNo: string; window: HelpPlace; applicant: Applicant | null },
): Record<string, unknown> | null {
  if (service.slip === null) return null;
  return slip(service.slip, { slipNo, window, bring: service.bring, applicant });
}

function slip(
  kind: SlipKind,
  parts: { slipNo: string; window: HelpPlace; bring: readonly string[]; applicant: Applicant | null },
): Record<string, unknown> {
  const { slipNo, window, bring, applicant } = parts;
  // Whoever goes to a psychologist is received by the number alone.
  const named = kind === 'psychological' ? null : applicant;
  return {
    kind,
    slipNo,
    window,
    ...(named === null ? {} : { applicant: withoutNulls(named) }),
    ...(bring.length === 0 ? {} : { bring: bring.map((name) => ({ name })) }),
  };
}

function withoutNulls(applicant: Applicant): Record<string, string> {
  return Object.fromEntries(Object.entries(applicant).filter(([, value]) => value !== null));
}
