import { readWords } from '../../renderer/input/lexicon/lexicon.ts';
import type { Model } from './source.ts';

/** Behind every character the lexicon knows. */
const UNKNOWN = 1e6;

/** The models by how often people write the character, after the lexicon of the pinyin keyboard. */
export function commonestFirst(models: readonly Model[], wordsFile: Uint8Array): Model[] {
  const words = readWords(Uint8Array.from(wordsFile).buffer);
  const costs = new Map<string, number>();
  for (let word = 0; word < words.count; word += 1) {
    const text = words.text(word);
    const cost = words.costs[word] ?? UNKNOWN;
    for (const character of text) {
      // A character of a common word is common, if less so than the word standing alone.
      const own = cost + ([...text].length > 1 ? WITHIN_WORD : 0);
      costs.set(character, Math.min(costs.get(character) ?? UNKNOWN, own));
    }
  }
  const costOf = ({ character }: Model) => costs.get(character) ?? UNKNOWN;
  return [...models].sort((a, b) => costOf(a) - costOf(b));
}

/** Twelve steps to the natural logarithm: half as likely. */
const WITHIN_WORD = 8;
