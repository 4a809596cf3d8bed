import type { Handler, Matter, Organ, Road } from '../domain/matter.ts';
import type { CentreSettings, Rule } from './settings.ts';

/** Who takes a matter on at its arrival, and the words its document number begins with. */
export interface ArrivalAcceptance {
  organ: Organ;
  handler: Handler;
  documentPrefix: string;
}

/**
 * Who accepts a matter the moment it arrives; null when that is for staff to decide.
 * Only the petition procedure (article 31, path 6) and the simple one may be accepted without a person looking: the
 * other roads lead to courts, arbitration or confidential hands, and a machine does not send anybody there. Who gave no
 * name gets no notice (article 23, second paragraph), so a person decides there as well.
 */
export function acceptanceOnArrival(
  matter: Matter,
  { rules, organs, handlers, default: fallback }: Pick<CentreSettings, 'rules' | 'organs' | 'handlers' | 'default'>,
): ArrivalAcceptance | null {
  if (!mayBeAcceptedUnseen(matter.road) || matter.petitioner.source === 'anonymous') return null;
  const outcome = rules.find(({ when }) => fits(matter, when))?.outcome ?? fallback;
  if (outcome.accept === 'by-hand') return null;
  const organ = organs[outcome.organ];
  const handler = handlers[outcome.handler];
  if (organ === undefined || handler === undefined) throw new Error('a rule names an unknown organ or handler');
  const { documentPrefix, ...fields } = organ;
  return { organ: { id: outcome.organ, ...fields }, handler, documentPrefix };
}

/** `肃信受告〔2026〕12号`: six-cornered brackets and no leading zeros, as GB/T 9704 writes 发文字号. */
export function documentNumber(prefix: string, { year, seq }: { year: number; seq: number }): string {
  return `${prefix}〔${year}〕${seq}号`;
}

function mayBeAcceptedUnseen({ track, path }: Road): boolean {
  return track === 'simple' || (track === 'appeal' && path === 6);
}

function fits({ draft }: Matter, { kindId, place, purpose }: Rule['when']): boolean {
  return (
    (kindId === undefined || kindId === draft.kindId) &&
    (place === undefined || draft.placeId.startsWith(place)) &&
    (purpose === undefined || purpose === draft.purpose)
  );
}
