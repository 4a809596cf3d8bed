import { answerWith } from '../ask-worker.ts';
import { readLexicon } from '../lexicon/load.ts';
import { ownFile } from '../own-file.ts';
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
const lexicon = readLexicon(async (name) => (await ownFile(`/lexicon/${name}`)).arrayBuffer()).catch(() => null);

let reading: { options: PinyinOptions; compose: Compose } | undefined;

answerWith(async ({ letters, before, options }: Spelt): Promise<Composed> => {
  const known = await lexicon;
  if (reading === undefined || !isSameReading(reading.options, options)) {
    reading = { options, compose: known === null ? composeNothing : composer(known, options) };
  }
  return reading.compose(letters, before);
});
