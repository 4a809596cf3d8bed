import { useCallback, useEffect } from 'react';
import { afterPaint } from '../ui/after-paint.ts';
import { type Asking, startAsking } from './ask-worker.ts';
import { type Composed, composeNothing, type PinyinOptions } from './pinyin/composer.ts';
import type { Spelt } from './pinyin/worker.ts';
import workerUrl from './pinyin/worker.ts?worker&url';

/** What letters may mean; `before` is what stands before them. */
export type AskComposer = (letters: string, before: string) => Promise<Composed>;

let asking: Asking<Spelt, Composed> | undefined;

/** The composer of this page: its lexicon is read once. A visit ends with a new page, and with it the worker. */
const ask = (spelt: Spelt): Promise<Composed> => {
  asking ??= startAsking(workerUrl, ({ letters, before }) => composeNothing(letters, before));
  return asking.ask(spelt);
};

/** Reads pinyin by these options. Give one object that stays. */
export function useComposer(options: PinyinOptions): AskComposer {
  const compose = useCallback<AskComposer>((letters, before) => ask({ letters, before, options }), [options]);
  // The first letter need not wait for the lexicon.
  useEffect(() => afterPaint(() => void compose('', '')), [compose]);
  return compose;
}
