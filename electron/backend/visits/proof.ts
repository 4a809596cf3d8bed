import type { Matter } from '../../../domain/matter.ts';
import type { Proof } from '../store/print-ledger.ts';
import { cardsOf } from './brought-by.ts';
import type { Visit } from './visit.ts';

type Shown = Pick<Visit, 'person' | 'registered' | 'codeGiven' | 'vouchedFor'>;

/** The best this visit has shown for its right to a matter; a matter it knows by nothing else came by its ticket. */
export function proofOf({ person, registered, codeGiven, vouchedFor }: Shown, matter: Matter): Proof {
  const { matterNo } = matter;
  const byCard = person?.source === 'card' && person.confirmed && person.idNumber !== null;
  if (byCard && cardsOf(matter).includes(person.idNumber ?? '')) return 'card';
  if (codeGiven.includes(matterNo)) return 'query-code';
  if (vouchedFor.includes(matterNo)) return 'staff';
  return registered.includes(matterNo) ? 'registered-here' : 'ticket';
}

/** Whether laying a card could still show it: a visit belongs to one person, and a typed name has no number to compare. */
export function cardCanHelp({ person }: Pick<Visit, 'person'>, matter: Matter): boolean {
  return cardsOf(matter).length > 0 && (person === null || !person.confirmed);
}
