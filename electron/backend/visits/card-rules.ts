import type { Day } from '../../../domain/matter.ts';
import { nameNeedsCheck } from '../../../domain/person-name.ts';
import type { Card } from '../../../native/id-card-reader/card-text.ts';
import type { Person, Visit } from './visit.ts';

/** The person a card speaks of, not yet confirmed by anybody. */
export function personOf(card: Card): Person {
  const { name, address, number } = card;
  return {
    source: 'card',
    confirmed: false,
    name,
    address: address === '' ? null : address,
    phone: null,
    idNumber: number,
    needsCheck: card.hasPrivateUse || name === '' || nameNeedsCheck(name) || !address,
  };
}

/**
 * What a card does to a visit. A visit belongs to one person: a card of another never changes who that is.
 * An expired card proves nobody any more; name and address can be typed instead (article 19 asks for no card).
 */
export function layCard(person: Person | null, card: Card, today: Day): Partial<Pick<Visit, 'person' | 'cardProblem'>> {
  // Who wanted no name and then lays a card is asked whether it is theirs.
  const known = person?.source === 'anonymous' ? null : person;
  if (known !== null) return { cardProblem: isSamePerson(known, card) ? null : 'another-person' };
  if (isExpired(card, today)) return { cardProblem: 'expired' };
  return { person: personOf(card), cardProblem: null };
}

function isSamePerson(person: Person, card: Card): boolean {
  // Who typed the name and then found the card goes on as typed.
  return person.idNumber === null ? person.name === card.name : person.idNumber === card.number;
}

/** On this day it proves nobody any more. */
export function isExpired({ validUntil }: Card, today: Day): boolean {
  return validUntil !== null && validUntil !== 'long-term' && validUntil < today;
}
