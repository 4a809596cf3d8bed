import type { AppointmentOffer } from '../../domain/appointments.ts';
import type { Answer } from '../../domain/entitlement.ts';
import type { GuideTopic } from '../../domain/guide.ts';
import type { Day } from '../../domain/matter.ts';

/** A page of what the hall can tell: mediation, help, laws, the hall itself, appointments. */
export type GuidancePage =
  | { page: 'mediation' }
  | { page: 'services' }
  | { page: 'service'; serviceId: string }
  | { page: 'entitlement'; serviceId: string; answers: Readonly<Record<string, Answer>> }
  | { page: 'library' }
  | { page: 'guides'; topic: GuideTopic }
  | { page: 'guide'; guideId: string }
  | { page: 'search'; query: string }
  | { page: 'hits'; query: string; at: number }
  | { page: 'laws' }
  /** `under`: the parts and chapters chosen so far. */
  | { page: 'law'; lawId: string; under: readonly string[] }
  | { page: 'article'; lawId: string; label: string }
  | { page: 'hall' }
  | { page: 'windows' }
  | { page: 'townships' }
  | { page: 'villages'; townshipId: string }
  | { page: 'contacts'; placeId: string }
  | { page: 'channels' }
  | { page: 'channel'; channelId: string }
  | { page: 'phones' }
  | { page: 'offers'; kind: AppointmentOffer['kind'] | null }
  | { page: 'days'; offerId: string }
  | { page: 'slots'; offerId: string; day: Day }
  /** `bookingId` is made with the page, so that two touches book one slot. */
  | { page: 'book'; offerId: string; day: Day; start: string; bookingId: string }
  | { page: 'booking'; bookingId: string }
  | { page: 'cancel'; bookingId: string };

/** What changes on one page while it stays the same page: it does not make a new screen of it. */
const INNER: readonly string[] = ['query', 'at'];

/** Tells one page from another: for the reading aloud, and for what has to be asked anew. */
export function pageKey(page: GuidancePage): string {
  const { page: name, ...rest } = page;
  const parts = Object.entries(rest).filter(([key]) => name !== 'search' || !INNER.includes(key));
  return [name, ...parts.map(([, value]) => JSON.stringify(value))].join(' ');
}
