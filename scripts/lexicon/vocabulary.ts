import { readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { syllableId } from '../../renderer/input/pinyin/syllables.ts';

/** A word in one of its readings: syllable numbers, and how likely it is among all words written. */
export interface Entry {
  text: string;
  syllables: readonly number[];
  probability: number;
  /** Of our own list of words of the hall. */
  hall?: boolean;
}

/** How often a word is written, by source. */
type Counts = ReadonlyMap<string, number>;

const LONGEST_WORD = 8;
/** Below this jieba's counts are noise: half its list has 3. */
const FEWEST = 5;
/** A person's name is a word only when everyone writes it. */
const FEWEST_OF_NAME = 300;
/** jieba's part of speech for single characters; those that only it knows are wreckage of broken encodings: 紝, 鐨. */
const MADE_UP = 'zg';
/** No word is impossible: what a rare character gets. */
const LEAST = 1e-10;
/** jieba counts newspapers and novels: its words are typed so much less. */
const WRITTEN = 0.2;
/** Characters of the fashion on telephones, 硪 for 我, are not what a citizen means: print has its say. */
const PRINT = 0.3;
const NEVER_PRINTED = 0.05;
/** A reading that only the second source knows. */
const DOUBTED = 0.05;

const hanzi = /^\p{Script=Han}+$/u;

/** Words of both lists with their readings; what people type on telephones counts where it is known. */
export function vocabulary(pinyinFile: string, jiebaFile: string): Entry[] {
  const read = readingsOf(pinyinFile);
  const aosp = shares(read.counts);
  const jieba = shares(jiebaCounts(jiebaFile, read.counts));
  const words = new Set([...aosp.keys(), ...jieba.keys(), ...rareCharacters()]);
  return [...words].flatMap((text) => {
    const typed = aosp.get(text) ?? WRITTEN * (jieba.get(text) ?? 0);
    const isCharacter = [...text].length === 1;
    const probability = Math.max(LEAST, isCharacter ? ofCharacter(typed, jieba.get(text)) : typed);
    return readings(text, read.weights.get(text)).map(({ syllables, share }) => ({
      text,
      syllables,
      probability: Math.max(LEAST, probability * share),
    }));
  });
}

function ofCharacter(typed: number, printed: number | undefined): number {
  return printed === undefined ? NEVER_PRINTED * typed : typed ** (1 - PRINT) * printed ** PRINT;
}

/** The syllables of a word as it is usually read; undefined when a character has no reading. */
export function reading(text: string): number[] | undefined {
  return asSyllables(pinyin(text, { toneType: 'none', type: 'array', v: true }));
}

function asSyllables(spelled: readonly string[]): number[] | undefined {
  const ids = spelled.map((one) => syllableId(one === 'ng' || one === 'n' ? 'en' : one));
  return ids.every((id) => id !== undefined) ? ids : undefined;
}

function readings(text: string, weights: ReadonlyMap<string, number> | undefined) {
  const usual = reading(text)?.join();
  const known = new Map(weights ?? []);
  const total = [...known.values()].reduce((sum, weight) => sum + weight, 0);
  const shared = new Map([...known].map(([key, weight]) => [key, total === 0 ? 1 / known.size : weight / total]));
  if (usual !== undefined && !shared.has(usual)) shared.set(usual, shared.size === 0 ? 1 : DOUBTED);
  return [...shared].map(([key, share]) => ({ syllables: key.split(',').map(Number), share }));
}

/** Weights of each reading of each word in Rime's table: `word<tab>pin yin<tab>weight`. */
function readingsOf(file: string): { counts: Counts; weights: Map<string, Map<string, number>> } {
  const lines = readFileSync(file, 'utf8').split('\n...\n')[1]?.split('\n') ?? [];
  const counts = new Map<string, number>();
  const weights = new Map<string, Map<string, number>>();
  for (const line of lines) {
    const [text = '', spelled = '', weight = '0'] = line.split('\t');
    const syllables = asSyllables(spelled.split(' '));
    if (!hanzi.test(text) || syllables?.length !== [...text].length || syllables.length > LONGEST_WORD) continue;
    const key = syllables.join();
    const ofWord = weights.get(text) ?? new Map<string, number>();
    // The table repeats some lines.
    ofWord.set(key, Math.max(ofWord.get(key) ?? 0, Number(weight)));
    weights.set(text, ofWord);
    counts.set(
      text,
      [...ofWord.values()].reduce((sum, one) => sum + one, 0),
    );
  }
  return { counts, weights };
}

/** jieba's counts, `word count part-of-speech`; names of persons only where the first source has them too. */
function jiebaCounts(file: string, known: Counts): Counts {
  const counts = new Map<string, number>();
  for (const { text, count, part } of jiebaLines(file)) {
    if (part === MADE_UP && !known.has(text)) continue;
    const least = known.has(text) ? 1 : /^nr/.test(part) ? FEWEST_OF_NAME : FEWEST;
    if (count >= least && [...text].length <= LONGEST_WORD) counts.set(text, count);
  }
  return counts;
}

/** The lines of jieba's list that are all Chinese characters. */
export function jiebaLines(file: string): { text: string; count: number; part: string }[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [text = '', count = '0', part = ''] = line.trim().split(' ');
    return hanzi.test(text) ? [{ text, count: Number(count), part }] : [];
  });
}

/** Every character that has a reading, for names: the 20,992 of the first block and Extension A. */
function rareCharacters(): string[] {
  const blocks = [
    [0x4e00, 0x9fff],
    [0x3400, 0x4dbf],
  ] as const;
  return blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, step) => String.fromCodePoint(first + step)),
  );
}

function shares(counts: Counts): Counts {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([text, count]) => [text, count / total]));
}
