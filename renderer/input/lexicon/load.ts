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
  loading ??= read();
  return loading;
}

async function read(): Promise<Lexicon> {
  const [wordBytes, pairBytes, names] = await Promise.all(
    ['words.bin', 'pairs.bin', 'names.json'].map(async (name) => (await asset(name)).arrayBuffer()),
  );
  if (wordBytes === undefined || pairBytes === undefined) throw new Error('no lexicon');
  const words = readWords(wordBytes);
  await pause();
  const pairs = await readPairs(pairBytes, words, pause);
  return { words, pairs, nameTables: JSON.parse(new TextDecoder().decode(names)) };
}

async function asset(name: string): Promise<Response> {
  const response = await fetch(`lexicon/${name}`);
  if (!response.ok) throw new Error(`${name} is missing: ${response.status}`);
  return response;
}
