import { pairCost } from '../lexicon/lexicon.ts';
import { type Dictionary, textOf, wordCost } from './dictionary.ts';
import type { Keys } from './keys.ts';
import { extraMatchesAt, type Match, matchesAt, syllablesOf } from './matches.ts';

/** Words one after the other that the letters may stand for. */
export interface Sentence {
  text: string;
  cost: number;
  /** How many words it is made of. */
  words: number;
  syllables: { end: number; syllable: number }[];
}

interface State {
  cost: number;
  word: number;
  match: Match | null;
  before: State | null;
  /** Everything written up to here. */
  text: string;
}

/** What was found to end at a letter. */
interface Reached {
  states: State[];
  best: number;
}

/** How many beginnings are kept at each letter. */
const BEAM = 14;
/** A word of one sound needs to be among so many to be part of a sentence; alone it is offered anyhow. */
const LIMITS = { known: 10, guessed: 2 };
/** Two words of which nobody knows that they go together. */
const UNKNOWN_PAIR = 8;
/** More matches at one letter than spelled syllables ever have; beyond, so many for each place where they end. */
const MOST_MATCHES = 400;
const MOST_OF_ONE_END = 50;
/** A beginning that costs so much more than the best never wins: e^9 times less likely. */
const MARGIN = 108;

/** The likeliest sentences that read the letters as far as they can be read, cheapest first, and where that is. */
export function sentencesOf(dictionary: Dictionary, keys: Keys, most: number): { end: number; sentences: Sentence[] } {
  const { words, pairs, extra } = dictionary;
  const length = keys.letters.length;
  const reached = Array.from({ length: length + 1 }, (): Reached => ({ states: [], best: Number.POSITIVE_INFINITY }));
  const put = (at: number, state: State) => {
    const place = reached[at];
    if (place === undefined || state.cost > place.best + MARGIN) return;
    place.best = Math.min(place.best, state.cost);
    place.states.push(state);
  };
  put(keys.start, { cost: 0, word: words.count, match: null, before: null, text: '' });
  let end = keys.start;
  for (let at = keys.start; at < length; at += 1) {
    const states = cheapest(reached[at] ?? NOTHING, BEAM);
    if (states.length === 0) continue;
    end = at;
    const matches = likeliest(dictionary, matchesAt(words, keys, at, LIMITS));
    for (const match of [...matches, ...extraMatchesAt(extra, keys, at)]) {
      const alone = wordCost(dictionary, match.word) + UNKNOWN_PAIR;
      const written = textOf(dictionary, match.word);
      for (const before of states) {
        const cost = before.cost + match.cost + (pairCost(pairs, before.word, match.word) ?? alone);
        put(match.trail.end, { cost, word: match.word, match, before, text: before.text + written });
      }
    }
  }
  const whole = reached[length] ?? NOTHING;
  if (whole.states.length > 0) end = length;
  const last = end === keys.start ? [] : cheapest(reached[end] ?? NOTHING, most);
  return { end, sentences: last.map(asSentence) };
}

/** Initials match thousands of words: of those that end at one letter only the likeliest can win. */
function likeliest(dictionary: Dictionary, matches: readonly Match[]): readonly Match[] {
  if (matches.length <= MOST_MATCHES) return matches;
  const costed = matches.map((match) => ({ match, cost: match.cost + wordCost(dictionary, match.word) }));
  const byEnd = Map.groupBy(costed, ({ match }) => match.trail.end);
  const kept = [...byEnd.values()].flatMap((list) => list.sort((a, b) => a.cost - b.cost).slice(0, MOST_OF_ONE_END));
  return kept.map(({ match }) => match);
}

const NOTHING: Reached = { states: [], best: Number.POSITIVE_INFINITY };

/** The cheapest states, one of each text. */
function cheapest({ states, best }: Reached, most: number): State[] {
  const kept: State[] = [];
  const seen = new Set<string>();
  for (const state of states.filter(({ cost }) => cost <= best + MARGIN).sort((a, b) => a.cost - b.cost)) {
    if (seen.has(state.text)) continue;
    seen.add(state.text);
    kept.push(state);
    if (kept.length === most) break;
  }
  return kept;
}

function asSentence(last: State): Sentence {
  const matches: Match[] = [];
  for (let state: State | null = last; state !== null; state = state.before) {
    if (state.match !== null) matches.unshift(state.match);
  }
  return {
    text: last.text,
    cost: last.cost,
    words: matches.length,
    syllables: matches.flatMap(({ trail }) => syllablesOf(trail)),
  };
}
