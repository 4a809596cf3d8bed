import { readdirSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SYLLABLES } from '../pinyin/syllables.ts';
import { characterNumber, eachCharacter, isOfHall, pairCost, readPairs, readWords } from './lexicon.ts';

const folder = 'renderer/public/lexicon';
const bytesOf = (name: string) => Uint8Array.from(readFileSync(`${folder}/${name}`)).buffer;
const words = readWords(bytesOf('words.bin'));
const pairs = readPairs(bytesOf('pairs.bin'), words);

/** The word of these syllables. */
function wordOf(spelled: string, text: string): number | undefined {
  let [from, to, node] = [0, words.tops, -1];
  for (const syllable of spelled.split(' ')) {
    node =
      Array.from({ length: to - from }, (_, step) => from + step).find(
        (one) => SYLLABLES[words.syllables[one] ?? -1] === syllable,
      ) ?? -1;
    [from, to] = [words.firstChild[node] ?? 0, words.firstChild[node + 1] ?? 0];
  }
  const found = Array.from({ length: (words.firstWord[node + 1] ?? 0) - (words.firstWord[node] ?? 0) });
  return found.map((_, step) => (words.firstWord[node] ?? 0) + step).find((word) => words.text(word) === text);
}

describe('the words', () => {
  it('stand under their syllables, the likeliest of a sound first', () => {
    expect(wordOf('chong qing', '重庆')).toBeDefined();
    expect(wordOf('yin hang', '银行')).toBeDefined();
    expect(wordOf('nong min gong gong zi', '农民工工资')).toBeDefined();
    for (let node = 0; node < words.tops; node += 1) {
      const costs = Array.from(words.costs.subarray(words.firstWord[node], words.firstWord[node + 1]));
      expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    }
  });

  it('have a character for every syllable, at the place of its number', () => {
    expect(Array.from(words.syllables.subarray(0, words.tops))).toEqual(SYLLABLES.map((_, id) => id));
  });

  it('have as many characters as syllables', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: words.count - 1 }), (word) => {
        expect(words.text(word)).toMatch(/^\p{Script=Han}{1,10}$/u);
      }),
    );
  });

  it('know each character by its number', () => {
    let seen = 0;
    eachCharacter(words, (word, character) => {
      if (words.text(word) !== '镇') return;
      seen += 1;
      expect(characterNumber(words, '镇')).toBe(character);
    });
    expect(seen).toBe(1);
    expect(characterNumber(words, 'z')).toBeUndefined();
  });

  it('mark those of the hall', () => {
    expect(isOfHall(words, wordOf('xin fang', '信访') ?? -1)).toBe(true);
    expect(isOfHall(words, wordOf('xing fu', '幸福') ?? -1)).toBe(false);
  });
});

describe('the pairs', () => {
  it('make likelier what goes together', () => {
    const [first, second] = [wordOf('tuo qian', '拖欠'), wordOf('gong zi', '工资')];
    const together = pairCost(pairs, first ?? -1, second ?? -1);
    expect(together).toBeLessThan(words.costs[second ?? -1] ?? 0);
    expect(pairCost(pairs, second ?? -1, wordOf('jie jue', '孑孓') ?? -1)).toBeUndefined();
  });

  it('are of words that exist, ascending after each word', () => {
    for (let word = 0; word <= words.count; word += 1) {
      const after = pairs.second.subarray(pairs.begin[word], pairs.begin[word + 1]);
      expect(after.every((one, index) => one < words.count && (index === 0 || one > (after[index - 1] ?? 0)))).toBe(
        true,
      );
    }
    expect(pairs.begin[words.count + 1]).toBe(pairs.second.length);
    expect(pairs.costs).toHaveLength(pairs.second.length);
  });
});

describe('the files', () => {
  it('are told from others', () => {
    expect(() => readWords(new ArrayBuffer(64))).toThrow('not a list of words');
    expect(() => readWords(bytesOf('pairs.bin'))).toThrow('not a list of words');
    expect(() => readPairs(new ArrayBuffer(64), words)).toThrow('not the pairs of these words');
  });

  it('are small enough to be read at every visit, and have their licences beside them', () => {
    const sizes = ['words.bin', 'pairs.bin', 'names.json'].map((name) => statSync(`${folder}/${name}`).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(6 * 2 ** 20);
    const notice = readFileSync(`${folder}/NOTICE.md`, 'utf8');
    const licences = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(licences).toHaveLength(4);
    for (const licence of licences) expect(notice).toContain(licence);
  });
});
