import { isOfHall, pairCost } from '../lexicon/lexicon.ts';
import type { Candidate } from './candidate.ts';
import { type Dictionary, textOf, wordCost } from './dictionary.ts';
import type { Keys } from './keys.ts';
import { extraMatchesAt, matchesAt, syllablesOf } from './matches.ts';
import { sentencesOf } from './sentences.ts';
import { SYLLABLES } from './syllables.ts';

/** All characters of a sound, no sound has more; of a letter that may be many sounds the likeliest of each. */
const LIMITS = { known: 400, guessed: 4 };
const MOST_CANDIDATES = 160;
/** So many of the words that do not use all letters, of each length. */
const MOST_OF_ONE_LENGTH = 24;
/** By initials the words of the hall come before others: xf is 信访, not 幸福. */
const HALL_BY_INITIALS = 48;
/** A page holds two rows of eight: of long sentences only a few are offered, or nothing else is seen. */
const SENTENCES_BY_LENGTH = [0, 0, 5, 5, 4, 3, 3, 2, 2, 2, 2, 2, 2];
const SENTENCES_OF_LONG = 1;

/** What letters may mean in a text: what uses them all first, then the words they begin with, the longest first; rare characters last. */
export function textCandidates(dictionary: Dictionary, keys: Keys): Candidate[] {
  const { end, sentences } = sentencesOf(dictionary, keys, Math.max(...SENTENCES_BY_LENGTH));
  const best = sentences[0];
  if (best === undefined) return [];
  const words = wordsFrom(dictionary, keys);
  const long = SENTENCES_BY_LENGTH[best.syllables.length] ?? SENTENCES_OF_LONG;
  const whole = [
    ...sentences.slice(0, long).map(({ text, cost, syllables }) => ({ text, cost, end, syllables })),
    ...words.filter((word) => word.end === end),
  ];
  const shorter = Map.groupBy(
    words.filter((word) => word.end < end),
    (word) => word.end,
  );
  const begun = [...shorter].sort(([a], [b]) => b - a).flatMap(([, list]) => byCost(list).slice(0, MOST_OF_ONE_LENGTH));
  const first = words.filter(({ syllables }) => syllables.length === 1);
  const isRare = ({ text, syllables }: Found) => syllables.length === 1 && !dictionary.everyday.has(text);
  const { rare = [], usual = [] } = Object.groupBy([...byCost(whole), ...begun, ...byCost(first)], (one) =>
    isRare(one) ? 'rare' : 'usual',
  );
  return asCandidates([...usual, ...rare]);
}

interface Found {
  text: string;
  cost: number;
  end: number;
  syllables: readonly { end: number; syllable: number }[];
}

function wordsFrom(dictionary: Dictionary, keys: Keys): Found[] {
  const { words, pairs, extra } = dictionary;
  const matches = [...matchesAt(words, keys, keys.start, LIMITS), ...extraMatchesAt(extra, keys, keys.start)];
  return matches.map(({ word, cost, trail }) => {
    const syllables = syllablesOf(trail);
    const ahead = isOfHall(words, word) && isShortened(syllables, trail.end - keys.start) ? HALL_BY_INITIALS : 0;
    const alone = pairCost(pairs, words.count, word) ?? wordCost(dictionary, word);
    return { text: textOf(dictionary, word), cost: cost + alone - ahead, end: trail.end, syllables };
  });
}

/** Fewer letters than syllables and one more: all but one syllable is an initial. */
function isShortened(syllables: readonly unknown[], letters: number): boolean {
  return syllables.length > 1 && letters <= syllables.length + 1;
}

function byCost(found: readonly Found[]): Found[] {
  return found.toSorted((a, b) => a.cost - b.cost);
}

function asCandidates(found: readonly Found[]): Candidate[] {
  const seen = new Set<string>();
  const fresh = found.filter(({ text }) => !seen.has(text) && seen.add(text));
  return fresh.slice(0, MOST_CANDIDATES).map(({ text, end, syllables }) => ({
    text,
    uses: end,
    pinyin: syllables.map(({ syllable }) => SYLLABLES[syllable] ?? ''),
    ends: syllables.map((one) => one.end),
  }));
}
