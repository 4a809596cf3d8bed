import type { Words } from '../lexicon/lexicon.ts';
import { SYLLABLES, syllableId } from './syllables.ts';

/** names.json: costs of surnames, of the characters of given names, of two that go together, and of characters that only sound. */
export interface NameTables {
  surnames: Readonly<Record<string, number>>;
  /** Readings that surnames have and their characters elsewhere have not, syllables parted by blanks. */
  surnameReadings: Readonly<Record<string, string>>;
  given: Readonly<Record<string, number>>;
  together: Readonly<Record<string, number>>;
  sounds: Readonly<Record<string, number>>;
}

export interface Surname {
  text: string;
  syllables: readonly number[];
  cost: number;
}

export interface NameCharacter {
  text: string;
  cost: number;
}

/** What the name mode looks up: surnames, and the characters of each syllable, the likeliest in a name first. */
export interface Names {
  surnames: readonly Surname[];
  given: readonly (readonly NameCharacter[])[];
  sounds: readonly (readonly NameCharacter[])[];
  together: Readonly<Record<string, number>>;
}

/** Characters that no list of names has come after all that one has, as common as they are in texts. */
const NOT_IN_NAMES = 150;

export function namesOf(words: Words, tables: NameTables): Names {
  const characters = SYLLABLES.map((): { text: string; cost: number; rarer: number }[] => []);
  const best = new Map<string, number>();
  for (let node = 0; node < words.tops; node += 1) {
    for (let word = words.firstWord[node] ?? 0; word < (words.firstWord[node + 1] ?? 0); word += 1) {
      const text = words.text(word);
      const cost = words.costs[word] ?? 0;
      best.set(text, Math.min(best.get(text) ?? cost, cost));
      characters[words.syllables[node] ?? 0]?.push({ text, cost, rarer: 0 });
    }
  }
  // A reading a character seldom has makes it rarer in names, too.
  for (const one of characters.flat()) one.rarer = one.cost - (best.get(one.text) ?? one.cost);
  const ordered = (costs: Readonly<Record<string, number>>) =>
    characters.map((list) =>
      list
        .map(({ text, cost, rarer }) => ({ text, cost: (costs[text] ?? NOT_IN_NAMES + cost / 4) + rarer }))
        .sort((a, b) => a.cost - b.cost),
    );
  return {
    surnames: surnames(tables, characters),
    given: ordered(tables.given),
    sounds: ordered(tables.sounds),
    together: tables.together,
  };
}

type Characters = readonly (readonly { text: string; rarer: number }[])[];

function surnames(tables: NameTables, characters: Characters): Surname[] {
  const usual = new Map<string, number>();
  characters.forEach((list, syllable) => {
    for (const { text, rarer } of list) if (rarer === 0) usual.set(text, syllable);
  });
  return Object.entries(tables.surnames).flatMap(([text, cost]) => {
    const read = tables.surnameReadings[text]?.split(' ').map(syllableId);
    const spelled = [read, [...text].map((character) => usual.get(character))];
    const known = spelled.filter((one): one is number[] => one?.every((id) => id !== undefined) === true);
    const different = known.filter((one, index) => index === 0 || one.join() !== known[0]?.join());
    return different.map((syllables) => ({ text, syllables, cost }));
  });
}
