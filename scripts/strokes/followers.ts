import { readWords } from '../../renderer/input/lexicon/lexicon.ts';

/** As many as there are places for candidates. */
const MOST = 16;
/** Twelve steps to the natural logarithm. */
const COST_STEPS = 12;

/** After each character the ones that follow it in words, likeliest first. */
export function followersIn(wordsFile: Uint8Array): Record<string, string> {
  const words = readWords(Uint8Array.from(wordsFile).buffer);
  const weights = new Map<string, Map<string, number>>();
  for (let word = 0; word < words.count; word += 1) {
    const characters = [...words.text(word)];
    const weight = Math.exp(-(words.costs[word] ?? 0) / COST_STEPS);
    for (const [index, after] of characters.slice(1).entries()) {
      const before = characters[index] as string;
      const followers = weights.get(before) ?? new Map<string, number>();
      weights.set(before, followers.set(after, (followers.get(after) ?? 0) + weight));
    }
  }
  return Object.fromEntries(
    [...weights].map(([before, followers]) => [
      before,
      [...followers]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST)
        .map(([after]) => after)
        .join(''),
    ]),
  );
}
