import { readFileSync } from 'node:fs';

/** How likely `second` is after `first`; `first` is null at the beginning of a phrase. */
export interface Pair {
  first: string | null;
  second: string;
  probability: number;
  /** What knowing the pair is worth: how often it happens, times what it tells. */
  worth: number;
}

/** Bytes of a node of the levels above the last, and of the two tables of values before them. */
const NODE = 12;
const PROBABILITIES = 1 << 16;
const BACKOFFS = 1 << 14;
/** After these a phrase begins. */
const STOPS = ['，', '。', '！', '？', '；'];

/**
 * The pairs of open-gram's model of three words, in the layout of SunPinyin (slm.h): orders, kind, sizes of the levels, table of
 * probabilities, table of back-off weights, nodes of 12 bytes: word 18 bits, back-off 14, probability 16, child low 16, link 25, child high 7.
 */
export function grammarPairs(modelFile: string, wordsFile: string): Pair[] {
  const words = grammarWords(wordsFile);
  const bytes = readFileSync(modelFile);
  const orders = bytes.readUInt32LE(0);
  if (orders !== 3 || bytes.readUInt32LE(4) !== 0) throw new Error('not a model of three words in plain probabilities');
  const sizes = [0, 1, 2].map((level) => bytes.readUInt32LE(8 + 4 * level));
  const probabilities = 8 + 4 * (orders + 1);
  const backoffs = probabilities + 4 * PROBABILITIES;
  const level1 = backoffs + 4 * BACKOFFS + NODE * (sizes[0] ?? 0);
  const level2 = level1 + NODE * (sizes[1] ?? 0);

  const node = (level: number, index: number) => {
    const at = level + NODE * index;
    const [a, b, c] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4), bytes.readUInt32LE(at + 8)];
    return {
      word: words[a & 0x3ffff] ?? '',
      backoff: bytes.readFloatLE(backoffs + 4 * (a >>> 18)),
      probability: bytes.readFloatLE(probabilities + 4 * (b & 0xffff)),
      child: ((c >>> 25) << 16) + (b >>> 16),
    };
  };
  const singles = Array.from({ length: sizes[1] ?? 0 }, (_, index) => node(level1, index));
  const single = new Map(singles.map(({ word, probability }) => [word, probability]));
  const stops = STOPS.reduce((sum, stop) => sum + (single.get(stop) ?? 0), 0);

  const pairs: Pair[] = [];
  const begins = new Map<string, number>();
  singles.forEach(({ word, probability, backoff, child }, index) => {
    const end = singles[index + 1]?.child ?? child;
    for (let at = child; at < end; at += 1) {
      const next = node(level2, at);
      if (STOPS.includes(word)) {
        begins.set(next.word, (begins.get(next.word) ?? 0) + (next.probability * probability) / stops);
        continue;
      }
      const alone = Math.max(1e-9, (single.get(next.word) ?? 0) * backoff);
      const worth = probability * next.probability * Math.log(next.probability / alone);
      pairs.push({ first: word, second: next.word, probability: next.probability, worth });
    }
  });
  for (const [second, probability] of begins) pairs.push({ first: null, second, probability, worth: probability });
  return pairs;
}

/** The words by their number: `count`, a second count and the offset of the strings, then UTF-32 strings that end with zero. */
function grammarWords(file: string): string[] {
  const bytes = readFileSync(file);
  const [count, offset] = [bytes.readUInt32LE(0), bytes.readUInt32LE(8)];
  const words: string[] = [];
  let at = offset;
  while (words.length < count) {
    let word = '';
    for (let code = bytes.readUInt32LE(at); code !== 0; code = bytes.readUInt32LE(at)) {
      word += String.fromCodePoint(code);
      at += 4;
    }
    at += 4;
    words.push(word);
  }
  return words;
}
