import { useCallback, useEffect, useRef } from 'react';
import { type Asking, startAsking } from '../ask-worker.ts';
import type { Ink } from './ink.ts';
import workerUrl from './worker.ts?worker&url';
import type { Written } from './written.ts';

/** Answers with the characters it may be, likeliest first, in the order of asking; never once the panel is gone. */
type Ask = (ink: Ink, before: string) => Promise<readonly string[]>;

/** A recogniser of this panel's own: what was written goes with it. */
export function useRecogniser(): Ask {
  const asking = useRef<Asking<Written, readonly string[]>>(null);
  useEffect(() => {
    const started = startAsking<Written, readonly string[]>(workerUrl, () => []);
    asking.current = started;
    return () => {
      asking.current = null;
      started.end();
    };
  }, []);
  return useCallback((ink, before) => asking.current?.ask({ ink, before }) ?? Promise.resolve([]), []);
}
