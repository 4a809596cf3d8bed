import type { PartyInput } from '../../../contract/terminal.ts';
import { ANONYMOUS, type Matter, type Petitioner, type Purpose } from '../../../domain/matter.ts';
import type { Person, Visit } from './visit.ts';

export type BroughtBy = Pick<Matter, 'petitioner' | 'helper' | 'companions' | 'persons'>;

const ALONE: PartyInput = { together: false, persons: null, actsFor: null };

/** For whom and with whom a matter of this visit is brought; null while nobody is identified. */
export function broughtBy(
  { person, companions }: Pick<Visit, 'person' | 'companions'>,
  { purpose, party = ALONE }: { purpose: Purpose; party?: PartyInput | undefined },
): BroughtBy | null {
  if (person === null || !person.confirmed) return null;
  if (person.source === 'anonymous') return { petitioner: ANONYMOUS };
  if (party.actsFor !== null) return actingFor({ ...person, source: person.source }, party.actsFor);
  if (person.address === null) return null;
  const { source, name, address, phone, idNumber } = person;
  const petitioner: Petitioner = { source, name, address, phone, idNumber };
  // An accusation is kept to the one who makes it (article 30).
  if (!party.together || purpose === 'accusation') return { petitioner };
  const persons = Math.max(party.persons ?? 0, companions.length + 1);
  return {
    petitioner,
    ...(companions.length > 0 && { companions }),
    ...(persons > 1 && { persons }),
  };
}

function actingFor(
  { source, name, phone, idNumber }: Person & { source: 'card' | 'typed' },
  { relation, ...represented }: NonNullable<PartyInput['actsFor']>,
): BroughtBy {
  return {
    petitioner: { source: 'typed', ...represented, phone: null, idNumber: null },
    helper: { source, name, phone, idNumber, relation },
  };
}

/** Numbers of the cards that open the papers of a matter: who brought it, for themselves or for another. */
export function cardsOf({ petitioner, helper, companions = [] }: BroughtBy): string[] {
  return [petitioner, ...(helper === undefined ? [] : [helper]), ...companions].flatMap(
    ({ idNumber }) => idNumber ?? [],
  );
}
