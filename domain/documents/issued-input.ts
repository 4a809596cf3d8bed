import { dayOf } from '../calendar.ts';
import { checkIdentityNumber } from '../identity-number.ts';
import type { Day, Instant, Matter, Road } from '../matter.ts';
import { type FieldSpec, type Fields, partsOf } from './field-spec.ts';
import type { DocumentTemplate } from './template.ts';

/** What a document issued for a matter is filled from, apart from what the desk filled in. */
export interface IssuedFor {
  matter: Matter;
  /** The road the document leaves the matter on. */
  road: Road;
  documentNo: string | null;
  /** 成文日期. */
  signedOn: Day;
  progress: { ticketUrl: string; route: readonly unknown[]; routeMapVersion: string; asOf: Instant };
}

/** What a matter itself tells, whoever issues a document for it; the desk must not say it again. */
export function factsOfMatter(issuedFor: IssuedFor): Record<string, unknown> {
  const { matter, road, documentNo, signedOn, progress } = issuedFor;
  const { name, address, phone, idNumber } = matter.petitioner;
  return {
    matterNo: matter.matterNo,
    queryCode: matter.queryCode,
    registeredAt: matter.registeredAt,
    submittedOn: dayOf(matter.registeredAt),
    petitioner: { name, honorific: honorificOf(idNumber, signedOn), address, phone, idNumber },
    purpose: matter.draft.purpose,
    path: road.path === null ? null : String(road.path),
    documentNo,
    slipNo: documentNo,
    signedOn,
    ticketUrl: progress.ticketUrl,
    route: progress.route,
    routeMapVersion: progress.routeMapVersion,
    asOf: progress.asOf,
  };
}

/**
 * The whole input of an issued document: what the matter tells counts most, then what the desk filled in, then what
 * is usual at the hall that prints it. What the template does not ask for is left out.
 */
export function issuedInput(
  { fields }: DocumentTemplate,
  given: { usual: Record<string, unknown>; desk: Record<string, unknown>; facts: Record<string, unknown> },
): Record<string, unknown> {
  return partsAskedFor(fields, { ...given.usual, ...given.desk, ...pickFacts(fields, given.facts) });
}

/** The first field the desk may not fill in: the template has none of that name, or the matter itself tells it. */
export function strangeField(
  { fields }: DocumentTemplate,
  desk: Record<string, unknown>,
  facts: Record<string, unknown>,
): string | null {
  return Object.keys(desk).find((name) => !Object.hasOwn(fields, name) || Object.hasOwn(facts, name)) ?? null;
}

export function honorificOf(idNumber: string | null, today: Day): 'mr' | 'ms' | null {
  const checked = idNumber === null ? null : checkIdentityNumber(idNumber, today);
  if (!checked?.valid || checked.sex === null) return null;
  return checked.sex === 'male' ? 'mr' : 'ms';
}

function pickFacts(fields: Fields, facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(partsAskedFor(fields, facts)).map(([name, value]) => {
      const parts = partsOf(fields[name] as FieldSpec);
      return [name, parts === null || !isRecord(value) ? value : partsAskedFor(parts, value)];
    }),
  );
}

function partsAskedFor(fields: Fields, value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => Object.hasOwn(fields, name)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
