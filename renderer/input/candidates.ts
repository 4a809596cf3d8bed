import { SYLLABLES, WORDS } from './pinyin-starter.ts';

/** A word or character to choose, and how many of the typed letters it stands for. */
export interface Candidate {
  text: string;
  uses: number;
}

const LONGEST_SYLLABLE = 6;

/** What typed pinyin may mean: whole words, then the characters of the longest syllable it begins with. */
export function candidatesFor(letters: string): Candidate[] {
  if (letters === '') return [];
  return withoutDoubles([...wordsFor(letters), ...charactersFor(letters), ...begunBy(letters)]);
}

function wordsFor(letters: string): Candidate[] {
  return WORDS.filter(({ pinyin }) => letters.startsWith(pinyin) || (letters.length > 2 && pinyin.startsWith(letters)))
    .map(({ pinyin, word }) => ({ text: word, uses: Math.min(pinyin.length, letters.length) }))
    .sort((a, b) => b.uses - a.uses);
}

function charactersFor(letters: string): Candidate[] {
  for (let uses = Math.min(LONGEST_SYLLABLE, letters.length); uses > 0; uses -= 1) {
    const characters = SYLLABLES.get(letters.slice(0, uses));
    if (characters !== undefined) return [...characters].map((text) => ({ text, uses }));
  }
  return [];
}

/** `zh` is no syllable yet: the commonest characters of those it may become. */
function begunBy(letters: string): Candidate[] {
  const begun = [...SYLLABLES].filter(([syllable]) => syllable.length > letters.length && syllable.startsWith(letters));
  return begun.flatMap(([, characters]) => [...characters].slice(0, 4).map((text) => ({ text, uses: letters.length })));
}

function withoutDoubles(candidates: Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ text }) => !seen.has(text) && seen.add(text));
}
