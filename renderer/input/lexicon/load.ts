import type { NameTables } from '../pinyin/names.ts';
import { type Pairs, readPairs, readWords, type Words } from './lexicon.ts';

export interface Lexicon {
  words: Words;
  pairs: Pairs;
  nameTables: NameTables;
}

/** Lets touches and paint go first. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

let loading: Promise<Lexicon> | undefined;

/** The lexicon of this page, read at the first call. A visit ends with a new page, so nothing of it stays. */
export function loadLexicon(): Promise<Lexicon> {
  loading ??= readLexicon(async (name) => {
    const response = await fetch(`lexicon/${name}`);
    if (!response.ok) throw new Error(`${name} is missing: ${response.status}`);
    return response.arrayBuffer();
  });
  return loading;
}

/** The three files of the lexicon, wherever they come from. */
export async function readLexicon(file: (name: string) => Promise<ArrayBuffer>): Promise<Lexicon> {
  const [wordBytes, pairBytes, names] = await Promise.all([file('words.bin'), file('pairs.bin'), file('names.json')]);
  const words = readWords(wordBytes);
  await pause();
  const pairs = await readPairs(pairBytes, words, pause);
  return { words, pairs, nameTables: JSON.parse(new TextDecoder().decode(names)) };
}
