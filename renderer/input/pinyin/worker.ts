import { answerWith } from '../ask-worker.ts';
import { readLexicon } from '../lexicon/load.ts';
import {
  type Compose,
  type Composed,
  composeNothing,
  composer,
  isSameReading,
  type PinyinOptions,
} from './composer.ts';

/** What the worker is asked. */
export interface Spelt {
  letters: string;
  /** What stands before them. */
  before: string;
  options: PinyinOptions;
}

/** Reads pinyin beside the page, so that a letter is drawn while it is looked up what it may mean. It keeps nothing of what is typed. */
const lexicon = readLexicon(async (name) => {
  const response = await fetch(new URL(`/lexicon/${name}`, location.href));
  if (!response.ok) throw new Error(`${name} is missing: ${response.status}`);
  return response.arrayBuffer();
}).catch(() => null);

let reading: { options: PinyinOptions; compose: Compose } | undefined;

answerWith(async ({ letters, before, options }: Spelt): Promise<Composed> => {
  const known = await lexicon;
  if (reading === undefined || !isSameReading(reading.options, options)) {
    reading = { options, compose: known === null ? composeNothing : composer(known, options) };
  }
  return reading.compose(letters, before);
});
