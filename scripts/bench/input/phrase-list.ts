import { readFileSync } from 'node:fs';
import type { Compose } from '../../../renderer/input/pinyin/composer.ts';
import type { Typed } from './google-pinyin.ts';

export interface Phrase {
  text: string;
  keys: string;
}

/** A list of `phrase<tab>its syllables`; lines with # say where it comes from. */
export function readPhrases(file: string): Phrase[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [text = '', spelled] = line.split('\t');
    return spelled === undefined ? [] : [{ text, keys: spelled.replaceAll(' ', '') }];
  });
}

/** The first five candidates of each phrase, and how long they took. */
export function typeInto(compose: Compose, phrases: readonly Phrase[]): Typed[] {
  return phrases.map(({ keys }) => {
    const start = performance.now();
    const { candidates } = compose(keys, '');
    return { milliseconds: performance.now() - start, candidates: candidates.slice(0, 5).map(({ text }) => text) };
  });
}
