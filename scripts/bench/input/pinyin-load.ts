import { shippedLexicon } from '../../../renderer/input/pinyin/lexicon.fixture.ts';

// What loading takes and keeps: resident memory before and after, as for the peer. Run with --expose-gc.
globalThis.gc?.();
const before = process.memoryUsage.rss();
const start = performance.now();
const lexicon = await shippedLexicon();
const loadMs = performance.now() - start;
globalThis.gc?.();
const memoryMb = (process.memoryUsage.rss() - before) / 2 ** 20;
console.log(JSON.stringify({ loadMs, memoryMb, words: lexicon.words.count }));
