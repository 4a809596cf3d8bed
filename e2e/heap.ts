import type { Page } from 'playwright-core';

/** Which of these texts stand in a string that the page's memory still reaches; a number counts as its digits. */
export async function heapHolding(page: Page, texts: readonly string[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  try {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: true });
  } finally {
    await session.detach();
  }
  const { strings } = JSON.parse(pieces.join('')) as { strings: string[] };
  return texts.filter((text) => strings.some((one) => one.includes(text)));
}
