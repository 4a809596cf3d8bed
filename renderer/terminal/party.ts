import type { PartyInput } from '../../contract/terminal.ts';
import { MOST_REPRESENTATIVES } from '../../domain/matter.ts';
import { written } from '../strings/written.ts';
import type { Place } from './journey.ts';

/** 这是谁的事: `many` are more than the representatives the law allows. */
export type Whose = 'self' | 'group' | 'many' | 'helper';

/** What the person is to the one they act for. */
export type Relation = keyof typeof written.relations;

/** For whom and with whom the matter is brought. Companions themselves live in the backend's visit. */
export interface Party {
  whose: Whose | null;
  /** How many in all, as typed. */
  persons: string;
  forName: string;
  forAddress: string;
  relation: Relation | null;
  /** The companion that is being typed. */
  companionName: string;
  companionNumber: string;
}

export const freshParty: Party = {
  whose: null,
  persons: '',
  forName: '',
  forAddress: '',
  relation: null,
  companionName: '',
  companionNumber: '',
};

const FIRST: Record<Whose, Place | null> = { self: null, group: 'companions', many: 'persons', helper: 'for-name' };
const NEXT: Partial<Record<Place, Place>> = {
  persons: 'companions',
  'companion-name': 'companion-number',
  'companion-number': 'companions',
  'for-name': 'for-address',
  'for-address': 'for-relation',
};

/** The next question about the party; null when it is all said. */
export function partyAfter(at: Place, { whose }: Party): Place | null {
  return at === 'whose' && whose !== null ? FIRST[whose] : (NEXT[at] ?? null);
}

/** Whether what was typed is a number of people that needs representatives to be chosen. */
export function isMany({ persons }: Party): boolean {
  return /^\d{1,5}$/.test(persons) && Number(persons) > MOST_REPRESENTATIVES;
}

/** The question that still wants an answer before the matter can be registered. */
export function unfinishedParty(party: Party): Place | null {
  const { whose, forName, forAddress, relation } = party;
  if (whose === 'many' && !isMany(party)) return 'persons';
  if (whose !== 'helper') return null;
  if (forName.trim() === '') return 'for-name';
  if (forAddress.trim() === '') return 'for-address';
  return relation === null ? 'for-relation' : null;
}

/** As it goes to the backend with the matter. */
export function partyInput(party: Party): PartyInput {
  const { whose, persons, forName, forAddress, relation } = party;
  return {
    together: whose === 'group' || whose === 'many',
    persons: whose === 'many' && isMany(party) ? Number(persons) : null,
    actsFor:
      whose === 'helper' && relation !== null
        ? { name: forName.trim(), address: forAddress.trim(), relation: written.relations[relation] }
        : null,
  };
}
