import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf } from '../../renderer/input/lexicon/cost.ts';
import { isOfHall, pairCost, readPairs, readWords } from '../../renderer/input/lexicon/lexicon.ts';
import type { Entry } from './vocabulary.ts';
import { writePairs, writeWords } from './write.ts';

const entry = (text: string, syllables: number[], probability: number, hall = false): Entry => ({
  text,
  syllables,
  probability,
  hall,
});
const read = (bytes: Uint8Array) => readWords(Uint8Array.from(bytes).buffer);

const character = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
const entries = fc.uniqueArray(
  fc.array(fc.tuple(character, fc.integer({ min: 0, max: 410 })), { minLength: 1, maxLength: 4 }).chain((parts) =>
    fc.double({ min: 1e-9, max: 0.5, noNaN: true }).map((probability) =>
      entry(
        parts.map(([text]) => text).join(''),
        parts.map(([, syllable]) => syllable),
        probability,
      ),
    ),
  ),
  { selector: ({ text, syllables }) => `${text} ${syllables.join()}`, minLength: 1, maxLength: 60 },
);

describe('the files', () => {
  it('hold every word under its syllables with its cost, whatever the words', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const words = read(writeWords(list).bytes);
        const found: string[] = [];
        const visit = (from: number, to: number, before: number[]) => {
          for (let node = from; node < to; node += 1) {
            const syllables = [...before, words.syllables[node] ?? -1];
            for (let word = words.firstWord[node] ?? 0; word < (words.firstWord[node + 1] ?? 0); word += 1) {
              found.push(`${words.text(word)} ${syllables.join()} ${words.costs[word]}`);
            }
            visit(words.firstChild[node] ?? 0, words.firstChild[node + 1] ?? 0, syllables);
          }
        };
        visit(0, words.tops, []);
        const expected = list.map(
          (one) => `${one.text} ${one.syllables.join()} ${Math.min(255, costOf(one.probability))}`,
        );
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it('hold the pairs that are worth most, and how phrases begin', async () => {
    const { bytes, numbers } = writeWords([
      entry('信', [1], 0.1),
      entry('访', [2], 0.1, true),
      entry('信访', [1, 2], 0.01),
    ]);
    const words = read(bytes);
    const number = (text: string) => numbers.of.get(text)?.[0]?.number ?? -1;
    const written = writePairs(
      [
        { first: '信', second: '访', probability: 0.5, worth: 3 },
        { first: null, second: '信访', probability: 0.25, worth: 2 },
        { first: '访', second: '信', probability: 0.5, worth: 1 },
        { first: '访', second: '无', probability: 0.5, worth: 9 },
      ],
      numbers,
      2,
    );
    const pairs = readPairs(Uint8Array.from(written).buffer, words);
    expect(pairCost(pairs, number('信'), number('访'))).toBe(costOf(0.5));
    expect(pairCost(pairs, words.count, number('信访'))).toBe(costOf(0.25));
    expect(pairCost(pairs, number('访'), number('信'))).toBeUndefined();
    expect(isOfHall(words, number('访'))).toBe(true);
    expect(isOfHall(words, number('信'))).toBe(false);
  });
});
