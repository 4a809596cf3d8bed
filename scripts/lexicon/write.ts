import { costOf } from '../../renderer/input/lexicon/cost.ts';
import { PAIRS_MARK, padded, WORDS_MARK } from '../../renderer/input/lexicon/layout.ts';
import type { Pair } from './grammar.ts';
import type { Entry } from './vocabulary.ts';

/** A reading this rare takes no pairs of its word: 的 as di. */
const SELDOM_READ = 0.05;

const keyOf = (syllables: readonly number[]) => String.fromCharCode(...syllables);

/** words.bin as `layout.ts` describes it, and the numbers that words of a text got, with the share of each reading. */
export function writeWords(entries: readonly Entry[]): { bytes: Uint8Array; numbers: WordNumbers } {
  const levels = entries.reduce((most, { syllables }) => Math.max(most, syllables.length), 0);
  const levelNodes = Array.from({ length: levels }, (_, level) => {
    const longer = entries.filter(({ syllables }) => syllables.length > level);
    return [...new Set(longer.map(({ syllables }) => keyOf(syllables.slice(0, level + 1))))].sort();
  });
  const nodes = levelNodes.flat();
  const children = new Map<string, number>();
  for (const node of nodes) children.set(node.slice(0, -1), (children.get(node.slice(0, -1)) ?? 0) + 1);
  const wordsOf = Map.groupBy(entries, ({ syllables }) => keyOf(syllables));
  const ofNode = (node: string) => (wordsOf.get(node) ?? []).toSorted((a, b) => b.probability - a.probability);
  const ordered = nodes.flatMap(ofNode);
  const characters = [...new Set(ordered.flatMap(({ text }) => [...text]))].sort();
  const characterNumber = new Map(characters.map((character, number) => [character, number]));

  const hall = ordered.flatMap((entry, number) => (entry.hall ? [number] : []));

  const bytes = join([
    Uint32Array.of(WORDS_MARK, levels, characters.length, hall.length),
    Uint32Array.from(levelNodes, (level) => level.length),
    Uint32Array.from(levelNodes, (level) => level.reduce((sum, node) => sum + (wordsOf.get(node)?.length ?? 0), 0)),
    Uint32Array.from(characters, (character) => character.codePointAt(0) ?? 0),
    Uint16Array.from(nodes, (node) => node.charCodeAt(node.length - 1)),
    Uint16Array.from(nodes, (node) => children.get(node) ?? 0),
    Uint16Array.from(nodes, (node) => wordsOf.get(node)?.length ?? 0),
    Uint32Array.from(hall),
    Uint8Array.from(ordered, ({ probability }) => byteCost(probability)),
    Uint16Array.from(ordered.flatMap(({ text }) => [...text].map((character) => characterNumber.get(character) ?? 0))),
  ]);
  return { bytes, numbers: numbersOf(ordered) };
}

type WordNumbers = { count: number; of: ReadonlyMap<string, readonly { number: number; share: number }[]> };

function numbersOf(ordered: readonly Entry[]): WordNumbers {
  const byText = Map.groupBy(
    ordered.map(({ text, probability }, number) => ({ text, probability, number })),
    ({ text }) => text,
  );
  const of = new Map(
    [...byText].map(([text, readings]) => {
      const total = readings.reduce((sum, { probability }) => sum + probability, 0);
      const shares = readings.map(({ number, probability }) => ({ number, share: probability / total }));
      return [text, shares.filter(({ share }) => share >= SELDOM_READ)];
    }),
  );
  return { count: ordered.length, of };
}

/** pairs.bin as `layout.ts` describes it, of the pairs that are worth most. */
export function writePairs(pairs: readonly Pair[], { count, of }: WordNumbers, most: number): Uint8Array {
  const known = pairs.filter(({ first, second }) => (first === null || of.has(first)) && of.has(second));
  const kept = known.toSorted((a, b) => b.worth - a.worth).slice(0, most);
  const after = new Map<number, { number: number; cost: number }[]>();
  for (const { first, second, probability } of kept) {
    const firsts = first === null ? [{ number: count }] : (of.get(first) ?? []);
    for (const { number } of firsts) {
      const list = after.get(number) ?? [];
      for (const { number: next, share } of of.get(second) ?? []) {
        list.push({ number: next, cost: byteCost(probability * share) });
      }
      after.set(number, list);
    }
  }
  const lists = Array.from({ length: count + 1 }, (_, number) =>
    (after.get(number) ?? []).sort((a, b) => a.number - b.number),
  );
  const steps = lists.flatMap((list) =>
    list.flatMap(({ number }, index) => base128(number - (list[index - 1]?.number ?? 0))),
  );
  const costs = lists.flatMap((list) => list.map(({ cost }) => cost));
  return join([
    Uint32Array.of(PAIRS_MARK, count, costs.length),
    Uint16Array.from(lists, (list) => list.length),
    Uint8Array.from([...steps, ...costs]),
  ]);
}

function byteCost(probability: number): number {
  return Math.min(255, costOf(probability));
}

function base128(number: number): number[] {
  return number < 0x80 ? [number] : [(number % 0x80) | 0x80, ...base128(Math.floor(number / 0x80))];
}

function join(parts: readonly (Uint8Array | Uint16Array | Uint32Array)[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + padded(byteLength), 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  return bytes;
}
