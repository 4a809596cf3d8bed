import { PAIRS_MARK, padded, WORDS_MARK } from './layout.ts';

/** Words by their syllables. Nodes and words are numbers; `layout.ts` says how they stand. */
export interface Words {
  count: number;
  levels: number;
  /** How many nodes stand at the top, from 0 on: the single syllables. */
  tops: number;
  syllables: Uint16Array;
  /** Children of node n: firstChild[n] up to firstChild[n + 1]. */
  firstChild: Uint32Array;
  /** Words of node n, cheapest first: firstWord[n] up to firstWord[n + 1]. */
  firstWord: Uint32Array;
  costs: Uint8Array;
  /** The words of our own list, ascending. */
  hall: Uint32Array;
  /** The code points that words are made of, ascending; characters are numbered by them. */
  codes: Uint32Array;
  /** The numbers of the characters of all words; those of single characters come first. */
  letters: Uint16Array;
  text: (word: number) => string;
}

/** Which word follows which. The beginning of a phrase counts as the word after the last. */
export interface Pairs {
  begin: Uint32Array;
  second: Uint32Array;
  costs: Uint8Array;
}

/** Reads words.bin. A file that is not one throws: it ships with the program. */
export function readWords(bytes: ArrayBuffer): Words {
  const head = new Uint32Array(bytes, 0, 4);
  const [mark, levels = 0, characters = 0, ofHall = 0] = head;
  if (mark !== WORDS_MARK) throw new Error('not a list of words');
  const nodesAt = new Uint32Array(bytes, 16, levels);
  const wordsAt = new Uint32Array(bytes, 16 + 4 * levels, levels);
  const nodes = sum(nodesAt);
  const count = sum(wordsAt);

  let at = 16 + 8 * levels;
  const shorts = (length: number) => {
    const part = new Uint16Array(bytes, at, length);
    at += padded(2 * length);
    return part;
  };
  const codes = new Uint32Array(bytes, at, characters);
  at += 4 * characters;
  const syllables = shorts(nodes);
  const childCounts = shorts(nodes);
  const wordCounts = shorts(nodes);
  const hall = new Uint32Array(bytes, at, ofHall);
  at += 4 * ofHall;
  const costs = new Uint8Array(bytes, at, count);
  at += padded(count);
  const letters = new Uint16Array(bytes, at);

  const tops = nodesAt[0] ?? 0;
  const text = (word: number) => {
    let level = 0;
    let offset = 0;
    let rest = word;
    while (rest >= (wordsAt[level] ?? Number.POSITIVE_INFINITY)) {
      rest -= wordsAt[level] ?? 0;
      level += 1;
      offset += level * (wordsAt[level - 1] ?? 0);
    }
    let written = '';
    for (let index = 0; index <= level; index += 1) {
      written += String.fromCodePoint(codes[letters[offset + rest * (level + 1) + index] ?? 0] ?? 0);
    }
    return written;
  };
  return {
    count,
    levels,
    tops,
    syllables,
    firstChild: running(childCounts, tops),
    firstWord: running(wordCounts, 0),
    costs,
    hall,
    codes,
    letters,
    text,
  };
}

/** Every single character with its syllable, as numbers: the word and the character. */
export function eachCharacter(words: Words, visit: (word: number, character: number, syllable: number) => void): void {
  for (let node = 0; node < words.tops; node += 1) {
    const end = words.firstWord[node + 1] ?? 0;
    for (let word = words.firstWord[node] ?? 0; word < end; word += 1) {
      visit(word, words.letters[word] ?? 0, words.syllables[node] ?? 0);
    }
  }
}

/** The number of a character, or undefined when no word has it. */
export function characterNumber({ codes }: Words, character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  const place = firstFrom(codes, 0, codes.length, code);
  return codes[place] === code ? place : undefined;
}

export function readPairs(bytes: ArrayBuffer, words: Words): Pairs {
  const [mark, count, total = 0] = new Uint32Array(bytes, 0, 3);
  if (mark !== PAIRS_MARK || count !== words.count) throw new Error('not the pairs of these words');
  const counts = new Uint16Array(bytes, 12, words.count + 1);
  const begin = running(counts, 0);
  const steps = new Uint8Array(bytes, 12 + padded(2 * counts.length));
  const second = new Uint32Array(total);
  let at = 0;
  let first = 0;
  let word = 0;
  for (let pair = 0; pair < total; pair += 1) {
    while (pair === begin[first]) {
      first += 1;
      word = 0;
    }
    let step = 0;
    let scale = 1;
    for (let byte = steps[at] ?? 0; ; byte = steps[at] ?? 0) {
      at += 1;
      step += (byte & 0x7f) * scale;
      if (byte < 0x80) break;
      scale *= 0x80;
    }
    word += step;
    second[pair] = word;
  }
  return { begin, second, costs: steps.subarray(at, at + total) };
}

/** The cost of `after` once `word` was written, or undefined when the pair is not known. */
export function pairCost(pairs: Pairs, word: number, after: number): number | undefined {
  const end = pairs.begin[word + 1] ?? 0;
  const place = firstFrom(pairs.second, pairs.begin[word] ?? 0, end, after);
  return place < end && pairs.second[place] === after ? pairs.costs[place] : undefined;
}

/** Whether it is a word of our own list. */
export function isOfHall({ hall }: Words, word: number): boolean {
  return hall[firstFrom(hall, 0, hall.length, word)] === word;
}

/** Where the first number that is not below `least` stands among ascending ones. */
export function firstFrom(numbers: Uint16Array | Uint32Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function running(counts: Uint16Array, start: number): Uint32Array {
  const sums = new Uint32Array(counts.length + 1);
  sums[0] = start;
  for (let index = 0; index < counts.length; index += 1) {
    sums[index + 1] = (sums[index] ?? 0) + (counts[index] ?? 0);
  }
  return sums;
}

function sum(numbers: Uint32Array): number {
  return numbers.reduce((total, number) => total + number, 0);
}
