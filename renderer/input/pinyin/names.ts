import { characterNumber, eachCharacter, type Words } from '../lexicon/lexicon.ts';
import { syllableId } from './syllables.ts';

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

/** What the name mode looks up: surnames, and the characters of a syllable, the likeliest in a name first. */
export interface Names {
  surnames: readonly Surname[];
  given: (syllable: number) => NameCharacter[];
  sounds: (syllable: number) => NameCharacter[];
  together: Readonly<Record<string, number>>;
}

/** Characters that no list of names has come after all that one has, as common as they are in texts. */
const NOT_IN_NAMES = 150;

export function namesOf(words: Words, tables: NameTables): Names {
  const least = new Uint8Array(words.codes.length).fill(255);
  const usual = new Uint16Array(words.codes.length);
  eachCharacter(words, (word, character, syllable) => {
    const cost = words.costs[word] ?? 0;
    if (cost > (least[character] ?? 0)) return;
    least[character] = cost;
    usual[character] = syllable;
  });
  // Sorted anew each time: what was looked up in one visit leaves no trace for the next.
  const ordered = (costs: Readonly<Record<string, number>>) => (syllable: number) => {
    const begin = words.firstWord[syllable] ?? 0;
    const count = (words.firstWord[syllable + 1] ?? 0) - begin;
    const characters = Array.from({ length: count }, (_, index) => {
      const text = words.text(begin + index);
      const cost = words.costs[begin + index] ?? 0;
      // A reading a character seldom has makes it rarer in names, too.
      const rarer = cost - (least[words.letters[begin + index] ?? 0] ?? 0);
      return { text, cost: (costs[text] ?? NOT_IN_NAMES + cost / 4) + rarer };
    });
    return characters.sort((a, b) => a.cost - b.cost);
  };
  return {
    surnames: surnames(tables, (character) => usual[characterNumber(words, character) ?? -1]),
    given: ordered(tables.given),
    sounds: ordered(tables.sounds),
    together: tables.together,
  };
}

function surnames(tables: NameTables, usual: (character: string) => number | undefined): Surname[] {
  return Object.entries(tables.surnames).flatMap(([text, cost]) => {
    const read = tables.surnameReadings[text]?.split(' ').map(syllableId);
    const spelled = [read, [...text].map(usual)];
    const known = spelled.filter((one): one is number[] => one?.every((id) => id !== undefined) === true);
    const different = known.filter((one, index) => index === 0 || one.join() !== known[0]?.join());
    return different.map((syllables) => ({ text, syllables, cost }));
  });
}
