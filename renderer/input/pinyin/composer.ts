import type { Lexicon } from '../lexicon/load.ts';
import type { Candidate } from './candidate.ts';
import { dictionaryWith } from './dictionary.ts';
import { type Keys, readKeys } from './keys.ts';
import { nameCandidates } from './name-candidates.ts';
import { namesOf } from './names.ts';
import { textCandidates } from './text-candidates.ts';

export interface PinyinOptions {
  /** A name has its surname first, then characters of given names. */
  mode: 'text' | 'name';
  /** Sounds that are mixed up, such as z and zh, count as one. */
  fuzzy: boolean;
  /** Words of this place that no dictionary has: its townships, villages and organs. */
  places: readonly string[];
}

export interface Composed {
  /** The letters as they were read: `xin fang`. */
  spelled: string;
  candidates: readonly Candidate[];
}

/** What letters may mean; `before` is what stands before them. */
export type Compose = (letters: string, before: string) => Composed;

/** Letters without a meaning: what there is when the lexicon cannot be read. */
export const composeNothing: Compose = (letters) => ({ spelled: letters, candidates: [] });

export function isSameReading(one: PinyinOptions, other: PinyinOptions): boolean {
  return one.mode === other.mode && one.fuzzy === other.fuzzy && one.places.join() === other.places.join();
}

/** Reads pinyin by these rules. It keeps nothing of what is typed: the same letters mean the same to everybody. */
export function composer({ words, pairs, nameTables }: Lexicon, { mode, fuzzy, places }: PinyinOptions): Compose {
  if (mode === 'name') {
    const names = namesOf(words, nameTables);
    return (letters, before) => {
      const keys = readKeys(letters, fuzzy);
      const candidates = nameCandidates(names, keys, before);
      return { spelled: spelledAs(keys, candidates[0]), candidates };
    };
  }
  const dictionary = dictionaryWith(words, pairs, places);
  return (letters) => {
    const keys = readKeys(letters, fuzzy);
    const candidates = textCandidates(dictionary, keys);
    return { spelled: spelledAs(keys, candidates[0]), candidates };
  };
}

/** The letters in syllables as the candidate reads them; an apostrophe of one's own stays. */
function spelledAs({ letters, start }: Keys, candidate: Candidate | undefined): string {
  if (candidate === undefined) return letters;
  const ends = candidate.ends;
  const begins = [start, ...ends];
  const parts = ends.map((end, index) => letters.slice(begins[index], end));
  return [...parts, letters.slice(candidate.uses)].filter((part) => part !== '').join(' ');
}
