import { useEffect, useState } from 'react';
import type { ReadParagraph } from '../../domain/letter/recognised.ts';
import type { Reason } from '../strings/reason.ts';
import type { PhotographedLetter } from './screen-of.ts';
import { useTerminal } from './terminal-context.ts';

export type LetterReading =
  | { state: 'reading'; page: number }
  | { state: 'read'; letter: ReadParagraph[] }
  | { state: 'failed'; reason: Reason };

/** Reads a letter for as long as its screen stands; what comes later belongs to nothing and is dropped. */
export function useLetter(letter: PhotographedLetter): { reading: LetterReading; again: () => void } {
  const { actions } = useTerminal();
  const [reading, setReading] = useState<LetterReading>({ state: 'reading', page: 1 });
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each letter and try, not at every new snapshot
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    setReading({ state: 'reading', page: 1 });
    const onPage = (page: number) => {
      if (!signal.aborted) setReading({ state: 'reading', page });
    };
    void actions.readLetter(letter, onPage, signal).then((read) => {
      if (signal.aborted) return;
      setReading(read.ok ? { state: 'read', letter: read.letter } : { state: 'failed', reason: read.reason });
    });
    return () => leaving.abort();
  }, [letter.id, tries]);
  return { reading, again: () => setTries(tries + 1) };
}
