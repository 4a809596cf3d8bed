import { describe, expect, it } from 'vitest';
import type { Matter, Petitioner } from '../../../domain/matter.ts';
import { cardCanHelp, proofOf } from './proof.ts';
import type { Person } from './visit.ts';

const NUMBER = '139999195603070018';
const byCard: Petitioner = { source: 'card', name: '王虚构', address: '样例县', phone: null, idNumber: NUMBER };
const byHand: Petitioner = { ...byCard, source: 'typed', idNumber: null };

const matter = (petitioner: Petitioner) => ({ matterNo: 'M1', petitioner }) as Matter;
const nothing = { person: null, registered: [], codeGiven: [], vouchedFor: [] };

function person(parts: Partial<Person> = {}): Person {
  return {
    source: 'card',
    confirmed: true,
    name: '王虚构',
    address: '样例县',
    phone: null,
    idNumber: NUMBER,
    needsCheck: false,
    ...parts,
  };
}

describe('what a visit has shown of its right to a matter', () => {
  it('is the ticket alone when there is nothing else', () => {
    expect(proofOf(nothing, matter(byCard))).toBe('ticket');
  });

  it('is the card of the petitioner, once it was confirmed', () => {
    expect(proofOf({ ...nothing, person: person() }, matter(byCard))).toBe('card');
    expect(proofOf({ ...nothing, person: person({ confirmed: false }) }, matter(byCard))).toBe('ticket');
  });

  it('is never the card of another, nor the same name without the same number', () => {
    const another = person({ idNumber: '139999199001010024' });
    const typed = person({ source: 'typed', idNumber: null });
    expect(proofOf({ ...nothing, person: another }, matter(byCard))).toBe('ticket');
    expect(proofOf({ ...nothing, person: typed }, matter(byCard))).toBe('ticket');
    expect(proofOf({ ...nothing, person: typed }, matter(byHand))).toBe('ticket');
    // A card without a number, and a matter without one, are not the same person for that.
    expect(proofOf({ ...nothing, person: person({ idNumber: null }) }, matter(byHand))).toBe('ticket');
  });

  it('is the query code of this matter, not of another', () => {
    expect(proofOf({ ...nothing, codeGiven: ['M1'] }, matter(byHand))).toBe('query-code');
    expect(proofOf({ ...nothing, codeGiven: ['M2'] }, matter(byHand))).toBe('ticket');
  });

  it('is the word of somebody on duty, for this matter alone', () => {
    expect(proofOf({ ...nothing, vouchedFor: ['M1'] }, matter(byHand))).toBe('staff');
    expect(proofOf({ ...nothing, vouchedFor: ['M2'] }, matter(byHand))).toBe('ticket');
  });

  it('is having registered it here, and the better proof where there are two', () => {
    expect(proofOf({ ...nothing, registered: ['M1'] }, matter(byHand))).toBe('registered-here');
    expect(proofOf({ ...nothing, registered: ['M1'], codeGiven: ['M1'] }, matter(byHand))).toBe('query-code');
    expect(proofOf({ ...nothing, registered: ['M1'], person: person() }, matter(byCard))).toBe('card');
  });
});

describe('a card can help', () => {
  it('where the matter has a number to compare and nobody is identified yet', () => {
    expect(cardCanHelp({ person: null }, matter(byCard))).toBe(true);
    expect(cardCanHelp({ person: person({ confirmed: false }) }, matter(byCard))).toBe(true);
    expect(cardCanHelp({ person: person() }, matter(byCard))).toBe(false);
    expect(cardCanHelp({ person: null }, matter(byHand))).toBe(false);
  });
});
