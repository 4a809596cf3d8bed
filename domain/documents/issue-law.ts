import { daysBetween } from '../calendar.ts';
import { Purpose } from '../matter.ts';
import { NO_LIMIT_WORDS } from '../wording.ts';
import type { DocumentRefusal } from './document.ts';

/** What a document is filled with; it has the shape its template asks for. */
export type Input = Record<string, unknown>;

/** Article 31 item 6, as a road's path is written in a document. */
const PETITION_PROCEDURE = '6';
/** A last day on a holiday moves behind it (Civil Code article 203); no holiday in the calendar lasts longer. */
const LONGEST_HOLIDAY_DAYS = 10;
const MOST_HANDLING_DAYS = 60 + LONGEST_HOLIDAY_DAYS;
const MOST_EXTENSION_DAYS = 30;
const MOST_REPRESENTATIVES = 5;

/** Article 31: items 1 to 5 lead an appeal to a procedure of another law; item 6 is the petition procedure (D02). */
export function notAStatutoryRoad({ path, purpose }: Input): DocumentRefusal | null {
  if (purpose === Purpose.enum.suggestion) return { ok: false, reason: 'wrong-document', field: 'purpose' };
  return path === PETITION_PROCEDURE ? { ok: false, reason: 'wrong-document', field: 'path' } : null;
}

/** Who is not accepted is told where the matter is in progress (article 19), or where else it may be brought. */
export function nowhereToGo({ ground, handlingOrgan, otherRoutes }: Input): DocumentRefusal | null {
  const field = ground === 'elsewhere' ? 'handlingOrgan' : 'otherRoutes';
  return isFilled(ground === 'elsewhere' ? handlingOrgan : otherRoutes) ? null : missing(field);
}

/** Article 36 paragraph 3 speaks of who comes again after the recheck. */
export function broughtBeforeRecheck({ recheckedOn, submittedOn }: Input): DocumentRefusal | null {
  return daysBetween(String(recheckedOn), String(submittedOn)) < 0
    ? { ok: false, reason: 'invalid-field', field: 'recheckedOn' }
    : null;
}

/** Article 22: what is assigned has a limit for the report; what is only transferred has none. */
export function reportLimit({ way, reportDue, passedOn }: Input): DocumentRefusal | null {
  if (way !== 'assigned')
    return isFilled(reportDue) ? { ok: false, reason: 'invalid-field', field: 'reportDue' } : null;
  if (!isFilled(reportDue)) return missing('reportDue');
  const days = daysBetween(String(passedOn), String(reportDue));
  return days < 0 ? { ok: false, reason: 'invalid-field', field: 'reportDue' } : null;
}

/** Articles 31 and 34: only item 6 has 60 days that could be extended. */
export function otherThanPetitionProcedure({ path }: Input): DocumentRefusal | null {
  return path === PETITION_PROCEDURE ? null : { ok: false, reason: 'wrong-document', field: 'path' };
}

/** Article 34: 60 days from acceptance, and at most 30 more counted from the first last day. */
export function extensionBeyondLimit({ acceptedOn, originalDue, newDue }: Input): DocumentRefusal | null {
  const handling = daysBetween(String(acceptedOn), String(originalDue));
  if (handling <= 0) return { ok: false, reason: 'invalid-field', field: 'originalDue' };
  if (handling > MOST_HANDLING_DAYS) return { ok: false, reason: 'beyond-limit', field: 'originalDue' };
  const days = daysBetween(String(originalDue), String(newDue));
  if (days <= 0) return { ok: false, reason: 'invalid-field', field: 'newDue' };
  return days > MOST_EXTENSION_DAYS ? { ok: false, reason: 'beyond-limit', field: 'newDue' } : null;
}

/** Article 20 paragraph 3. */
export function tooManyRepresentatives({ representatives }: Input): DocumentRefusal | null {
  const count = Array.isArray(representatives) ? representatives.length : 0;
  return count > MOST_REPRESENTATIVES ? { ok: false, reason: 'beyond-limit', field: 'representatives' } : null;
}

/** 民法典 article 165: an authorisation names who is authorised; representatives may still be written in by hand. */
export function nobodyToAct({ kind, helper }: Input): DocumentRefusal | null {
  return kind === 'helper' && !isFilled(helper) ? missing('helper') : null;
}

/**
 * 个人信息保护法 articles 6 and 28: who asks for psychological help is served by number, so the name is not even
 * stored with the slip.
 */
export function needlessOrMissingApplicant({ kind, applicant }: Input): DocumentRefusal | null {
  if (kind !== 'psychological') return isFilled(applicant) ? null : missing('applicant');
  return isFilled(applicant) ? { ok: false, reason: 'invalid-field', field: 'applicant' } : null;
}

/** Where the law sets no limit a date would be made up. */
export function madeUpDate({ nextStep }: Input): DocumentRefusal | null {
  const { limitWords, due } = nextStep as { limitWords?: unknown; due?: unknown };
  return limitWords === NO_LIMIT_WORDS && isFilled(due)
    ? { ok: false, reason: 'invalid-field', field: 'nextStep.due' }
    : null;
}

export function missing(field: string): DocumentRefusal {
  return { ok: false, reason: 'missing-field', field };
}

export function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
