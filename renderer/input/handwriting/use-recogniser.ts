import { useCallback, useEffect, useRef } from 'react';
import type { Ink } from './ink.ts';
import type { Asked, Found } from './messages.ts';
import workerUrl from './worker.ts?worker&url';

/** Answers with the characters it may be, likeliest first, in the order of asking; never once the panel is gone. */
type Ask = (ink: Ink, before: string) => Promise<readonly string[]>;

/** A recogniser of this panel's own: what was written goes with it. */
export function useRecogniser(): Ask {
  const worker = useRef<Worker>(null);
  const waiting = useRef(new Map<number, (characters: readonly string[]) => void>());
  const asked = useRef(0);

  useEffect(() => {
    const started = new Worker(trusted(workerUrl), { type: 'module' });
    worker.current = started;
    started.addEventListener('message', ({ data }: MessageEvent<Found>) => {
      waiting.current.get(data.number)?.(data.characters);
      waiting.current.delete(data.number);
    });
    return () => started.terminate();
  }, []);

  return useCallback(
    (ink, before) =>
      new Promise((resolve) => {
        asked.current += 1;
        waiting.current.set(asked.current, resolve);
        worker.current?.postMessage({ number: asked.current, ink, before } satisfies Asked);
      }),
    [],
  );
}

/** As much of the Trusted Types API as is used; TypeScript does not know it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The page's policy asks for a trusted type wherever a script is named by its address: this one is our own file. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  return trustedTypes.createPolicy('minglu-handwriting', { createScriptURL: (own) => own }).createScriptURL(url);
}
