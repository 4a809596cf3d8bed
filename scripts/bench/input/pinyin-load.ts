import { readFileSync } from 'node:fs';
import { type Lexicon, readLexicon } from '../../../renderer/input/lexicon/load.ts';

const folder = 'renderer/public/lexicon';

/** The lexicon read as the page reads it, from files instead of addresses. */
export function lexiconFromFiles(): Promise<Lexicon> {
  return readLexicon(async (name) => {
    const { buffer, byteOffset, byteLength } = readFileSync(`${folder}/${name}`);
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  });
}

/** Run alone (`--expose-gc`), it says what loading takes and keeps: resident memory before and after, as for the peer. */
if (import.meta.main) {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const lexicon = await lexiconFromFiles();
  const loadMs = performance.now() - start;
  globalThis.gc?.();
  const memoryMb = (process.memoryUsage.rss() - before) / 2 ** 20;
  console.log(JSON.stringify({ loadMs, memoryMb, words: lexicon.words.count }));
}
