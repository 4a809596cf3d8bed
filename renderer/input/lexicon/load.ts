import type { NameTables } from '../pinyin/names.ts';
import { type Pairs, readPairs, readWords, type Words } from './lexicon.ts';

export interface Lexicon {
  words: Words;
  pairs: Pairs;
  nameTables: NameTables;
}

/** The three files of the lexicon, wherever they come from. */
export async function readLexicon(file: (name: string) => Promise<ArrayBuffer>): Promise<Lexicon> {
  const [wordBytes, pairBytes, names] = await Promise.all([file('words.bin'), file('pairs.bin'), file('names.json')]);
  const words = readWords(wordBytes);
  return { words, pairs: readPairs(pairBytes, words), nameTables: JSON.parse(new TextDecoder().decode(names)) };
}
