import { dayOf } from '../../../domain/calendar.ts';
import { checkIdentityNumber } from '../../../domain/identity-number.ts';
import { type Companion, type Day, MOST_REPRESENTATIVES } from '../../../domain/matter.ts';
import { nameNeedsCheck, tidyName } from '../../../domain/person-name.ts';
import type { Card } from '../../../native/id-card-reader/card-text.ts';
import { type Clock, instantOf } from '../clock.ts';
import { isExpired } from './card-rules.ts';
import type { Visit } from './visit.ts';
import type { Visits } from './visits.ts';

type Added = { ok: true } | { ok: false; reason: 'already-there' | 'too-many-companions' };

/** Adds a companion once; with the person of the visit there are never more than five (article 20). */
export function withCompanion(
  { person, companions }: Pick<Visit, 'person' | 'companions'>,
  companion: Companion,
): { ok: true; companions: Companion[] } | Extract<Added, { ok: false }> {
  const others = [...(person === null ? [] : [person]), ...companions];
  if (others.some((other) => isSame(other, companion))) return { ok: false, reason: 'already-there' };
  if (companions.length >= MOST_REPRESENTATIVES - 1) return { ok: false, reason: 'too-many-companions' };
  return { ok: true, companions: [...companions, companion] };
}

/** Two typed names without a number may be two people of one name; a number tells people apart. */
function isSame(one: { name: string; idNumber: string | null }, other: Companion): boolean {
  return one.idNumber === other.idNumber && (one.idNumber !== null || one.name === other.name);
}

/** What a companion's card does to the visit. One laid a second time, or beyond the five, changes nothing. */
export function layCompanion(
  visit: Pick<Visit, 'person' | 'companions'>,
  card: Card,
  today: Day,
): Partial<Pick<Visit, 'companions' | 'cardProblem'>> {
  if (isExpired(card, today)) return { cardProblem: 'expired' };
  if (card.hasPrivateUse || card.name === '' || nameNeedsCheck(card.name)) return { cardProblem: 'unreadable' };
  const added = withCompanion(visit, { source: 'card', name: card.name, idNumber: card.number });
  return added.ok ? { companions: added.companions, cardProblem: null } : { cardProblem: null };
}

export interface Companions {
  awaitCard(visitId: string, awaiting: boolean): { ok: true } | { ok: false; reason: 'no-such-visit' };
  addTyped(
    visitId: string,
    typed: { name: string; idNumber: string | null },
  ): Added | { ok: false; reason: 'no-such-visit' | 'unprintable-name' | 'wrong-number' };
  remove(visitId: string, index: number): { ok: true } | { ok: false; reason: 'no-such-visit' };
}

/** Who brings the matter together with the person of the visit. */
export function createCompanions(options: {
  visits: Visits;
  clock: Clock;
  canPrint(text: string): boolean;
}): Companions {
  const { visits, clock, canPrint } = options;
  const noVisit = { ok: false, reason: 'no-such-visit' } as const;
  return {
    awaitCard(visitId, awaiting) {
      if (visits.calledBy(visitId) === null) return noVisit;
      visits.change(visitId, () => ({ awaitsCompanion: awaiting }));
      return { ok: true };
    },
    addTyped(visitId, typed) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return noVisit;
      const name = tidyName(typed.name);
      if (name === '' || !canPrint(name)) return { ok: false, reason: 'unprintable-name' };
      const checked = typed.idNumber === null ? null : checkIdentityNumber(typed.idNumber, dayOf(instantOf(clock)));
      if (checked !== null && !checked.valid) return { ok: false, reason: 'wrong-number' };
      const added = withCompanion(visit, { source: 'typed', name, idNumber: checked?.normalized ?? null });
      if (!added.ok) return added;
      visits.change(visitId, () => ({ companions: added.companions }));
      return { ok: true };
    },
    remove(visitId, index) {
      if (visits.calledBy(visitId) === null) return noVisit;
      visits.change(visitId, ({ companions }) => ({ companions: companions.filter((_, i) => i !== index) }));
      return { ok: true };
    },
  };
}
