import { LARGEST_PAGE, LONGEST_SIDE } from '../../../domain/material.ts';
import { startWorker } from '../own-worker.ts';
import type { Scanned, Taken } from './messages.ts';
import workerUrl from './worker.ts?worker&url';

/** Makes a page of a camera's picture, in a worker that ends with it: nothing of the paper stays anywhere. */
export async function scanPage(picture: ImageBitmap, signal: AbortSignal): Promise<Scanned> {
  const worker = startWorker(workerUrl);
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
