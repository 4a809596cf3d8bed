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
  const typed = WORDS.filter(({ pinyin }) => letters.startsWith(pinyin)).map(asCandidate(letters));
  const begun = letters.length < 3 ? [] : wordsBegunBy(letters);
  const characters = charactersFor(letters);
  // `ren` is 人 first and 人口 later; `tuoq` is no syllable, so it is 拖欠 first.
  const rest = SYLLABLES.has(letters) ? [...characters, ...begun] : [...begun, ...characters];
  return withoutDoubles([...typed.sort((a, b) => b.uses - a.uses), ...rest, ...begunBy(letters)]);
}

function wordsBegunBy(letters: string): Candidate[] {
  return WORDS.filter(({ pinyin }) => pinyin.startsWith(letters)).map(asCandidate(letters));
}

const asCandidate =
  (letters: string) =>
  ({ pinyin, word }: { pinyin: string; word: string }): Candidate => ({
    text: word,
    uses: Math.min(pinyin.length, letters.length),
  });

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
