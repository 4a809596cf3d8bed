import { firstFrom, type Words } from '../lexicon/lexicon.ts';
import type { ExtraWord } from './dictionary.ts';
import type { Keys } from './keys.ts';

/** How the letters of a word were read, from its last syllable back. */
export interface Trail {
  end: number;
  syllable: number;
  before: Trail | null;
}

/** A word that the letters from some place on may stand for. */
export interface Match {
  word: number;
  /** What reading the letters so costs, without the word itself. */
  cost: number;
  trail: Trail;
}

/** Letters like `zhzhzhzh` may begin very many words: beyond this many beginnings the rest is left out. */
const MOST_NODES = 1200;

/** How many words of one sound count: where the sound is known, and where a letter may be many sounds. */
export interface Limits {
  known: number;
  guessed: number;
}

/** The words that may begin at `start`, the likeliest of a sound first. */
export function matchesAt(words: Words, keys: Keys, start: number, limits: Limits): Match[] {
  const matches: Match[] = [];
  let nodes = 0;
  const visit = (from: number, to: number, at: number, cost: number, before: Trail | null) => {
    for (const step of keys.steps[at] ?? []) {
      for (let node = firstFrom(words.syllables, from, to, step.first); node < to && nodes < MOST_NODES; node += 1) {
        const syllable = words.syllables[node] ?? 0;
        if (syllable > step.last) break;
        nodes += 1;
        const trail = { end: step.end, syllable, before };
        const reached = cost + step.cost;
        const begin = words.firstWord[node] ?? 0;
        const limit = step.first === step.last ? limits.known : limits.guessed;
        const end = Math.min(words.firstWord[node + 1] ?? 0, begin + limit);
        for (let word = begin; word < end; word += 1) matches.push({ word, cost: reached, trail });
        const [children, after] = [words.firstChild[node] ?? 0, words.firstChild[node + 1] ?? 0];
        if (children < after && step.end < keys.letters.length) visit(children, after, step.end, reached, trail);
      }
    }
  };
  visit(0, words.tops, start, 0, null);
  return matches;
}

/** The words of the place, such as its villages, that may begin at `start`. */
export function extraMatchesAt(extra: readonly ExtraWord[], keys: Keys, start: number): Match[] {
  return extra.flatMap(({ word, syllables }) => {
    const read = readAs(syllables, keys, start, 0, null);
    return read === undefined ? [] : [{ word, ...read }];
  });
}

function readAs(
  syllables: readonly number[],
  keys: Keys,
  at: number,
  cost: number,
  before: Trail | null,
): { cost: number; trail: Trail } | undefined {
  const [syllable, ...rest] = syllables;
  if (syllable === undefined) return before === null ? undefined : { cost, trail: before };
  let best: { cost: number; trail: Trail } | undefined;
  for (const step of keys.steps[at] ?? []) {
    if (syllable < step.first || syllable > step.last) continue;
    const read = readAs(rest, keys, step.end, cost + step.cost, { end: step.end, syllable, before });
    if (read !== undefined && (best === undefined || read.cost < best.cost)) best = read;
  }
  return best;
}

/** The syllables of a trail, first to last, with where each ends. */
export function syllablesOf(trail: Trail): { end: number; syllable: number }[] {
  const before = trail.before === null ? [] : syllablesOf(trail.before);
  return [...before, { end: trail.end, syllable: trail.syllable }];
}
