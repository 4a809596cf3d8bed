import { LARGEST_PAGE, LONGEST_SIDE } from '../../../domain/material.ts';
import type { Scanned, Taken } from './messages.ts';
import workerUrl from './worker.ts?worker&url';

/** Makes a page of a camera's picture, in a worker that ends with it: nothing of the paper stays anywhere. */
export async function scanPage(picture: ImageBitmap, signal: AbortSignal): Promise<Scanned> {
  const worker = new Worker(trusted(workerUrl), { type: 'module' });
  try {
    return await new Promise((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Scanned>) => resolve(data));
      worker.addEventListener('error', () => resolve(null));
      signal.addEventListener('abort', () => resolve(null));
      worker.postMessage({ picture, longestSide: LONGEST_SIDE, largest: LARGEST_PAGE } satisfies Taken, [picture]);
    });
  } finally {
    worker.terminate();
  }
}

/** As much of the Trusted Types API as is used; TypeScript does not know it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The page's policy asks for a trusted type wherever a script is named by its address: this one is our own file. */
function trusted(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  return trustedTypes.createPolicy('minglu-scan', { createScriptURL: (own) => own }).createScriptURL(url);
}
