import { useEffect, useMemo, useState } from 'react';
import { afterPaint } from '../ui/after-paint.ts';
import { type Lexicon, loadLexicon } from './lexicon/load.ts';
import { type Compose, composeNothing, composer, type PinyinOptions } from './pinyin/composer.ts';

/** Reads pinyin by these options; until the lexicon is there, letters stay letters. Give `places` as one list that stays. */
export function useComposer({ mode, fuzzy, places }: PinyinOptions): Compose {
  const [lexicon, setLexicon] = useState<Lexicon>();
  useEffect(() => {
    let isShown = true;
    const calledOff = afterPaint(() => void loadLexicon().then((loaded) => isShown && setLexicon(loaded)));
    return () => {
      isShown = false;
      calledOff();
    };
  }, []);
  return useMemo(
    () => (lexicon === undefined ? composeNothing : composer(lexicon, { mode, fuzzy, places })),
    [lexicon, mode, fuzzy, places],
  );
}
