import { spawnSync } from 'node:child_process';
import { type Compose, composer } from '../../../renderer/input/pinyin/composer.ts';
import { shippedLexicon } from '../../../renderer/input/pinyin/lexicon.fixture.ts';
import { median } from '../measure.ts';
import { type Typed, typeIntoGooglePinyin } from './google-pinyin.ts';
import { type Phrase, readPhrases, typeInto } from './phrase-list.ts';
import { ruleMadeNames } from './pinyin-names.ts';

interface Score {
  phrases: number;
  top1: number;
  top5: number;
  medianMs: number;
  p99Ms: number;
}

export interface PinyinResult {
  phrases: { ours: Score; peer: Score };
  names: { ours: Score; peer: Score };
  /** Every key of every phrase, one after the other, as they are typed. */
  eachKey: { keys: number; medianMs: number; p99Ms: number; worstMs: number };
  load: { ours: { loadMs: number; memoryMb: number }; peer: { loadMs: number; memoryMb: number } };
}

/** Phrases typed before the clock runs, so that both are warm. */
const WARM_UP = 100;

/** Our pinyin beside libgooglepinyin, on one list of phrases that neither was made from, and on names. */
export async function benchPinyin(): Promise<PinyinResult> {
  const lexicon = await shippedLexicon();
  const phrases = readPhrases('scripts/bench/input/phrases.tsv');
  const names = ruleMadeNames();
  const asText = composer(lexicon, { mode: 'text', fuzzy: false, places: [] });
  const asName = composer(lexicon, { mode: 'name', fuzzy: false, places: [] });
  for (const { keys } of phrases.slice(-WARM_UP)) [asText(keys, ''), asName(keys.slice(0, 12), '')];
  const warmUp = phrases.slice(-WARM_UP).map(({ keys }) => keys);
  const peer = typeIntoGooglePinyin([...warmUp, ...[...phrases, ...names].map(({ keys }) => keys)]);
  const typed = peer.typed.slice(WARM_UP);
  return {
    phrases: { ours: score(phrases, typeInto(asText, phrases)), peer: score(phrases, typed.slice(0, phrases.length)) },
    names: { ours: score(names, typeInto(asName, names)), peer: score(names, typed.slice(phrases.length)) },
    eachKey: keyByKey(asText, phrases),
    load: { ours: loadedAlone(), peer: { loadMs: peer.loadMs, memoryMb: peer.memoryMb } },
  };
}

/** The result as a table to read. */
export function pinyinTable({ phrases, names, eachKey, load }: PinyinResult): string {
  const row = (name: string, { phrases: of, top1, top5, medianMs, p99Ms }: Score) =>
    `  ${name}: top-1 ${top1}/${of} (${share(top1, of)}), top-5 ${top5}/${of} (${share(top5, of)}), median ${medianMs.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms`;
  const kept = (name: string, { loadMs, memoryMb }: { loadMs: number; memoryMb: number }) =>
    `  ${name}: loaded in ${loadMs.toFixed(1)} ms, keeps ${memoryMb.toFixed(1)} MB`;
  return [
    'pinyin, everyday phrases (none of the hall, none tuned on)',
    row('ours           ', phrases.ours),
    row('libgooglepinyin', phrases.peer),
    'pinyin, names made by rule; ours in its name mode',
    row('ours           ', names.ours),
    row('libgooglepinyin', names.peer),
    'pinyin, loading',
    kept('ours           ', load.ours),
    kept('libgooglepinyin', load.peer),
    `pinyin, each of ${eachKey.keys} keys as typed: median ${eachKey.medianMs.toFixed(2)} ms, p99 ${eachKey.p99Ms.toFixed(2)} ms, worst ${eachKey.worstMs.toFixed(2)} ms`,
  ].join('\n');
}

function score(phrases: readonly Phrase[], typed: readonly Typed[]): Score {
  const times = typed.map(({ milliseconds }) => milliseconds);
  return {
    phrases: phrases.length,
    top1: phrases.filter(({ text }, index) => typed[index]?.candidates[0] === text).length,
    top5: phrases.filter(({ text }, index) => typed[index]?.candidates.includes(text)).length,
    medianMs: median(times),
    p99Ms: quantile(times, 0.99),
  };
}

function keyByKey(compose: Compose, phrases: readonly Phrase[]) {
  const times = phrases.flatMap(({ keys }) =>
    Array.from(keys, (_, index) => {
      const start = performance.now();
      compose(keys.slice(0, index + 1), '');
      return performance.now() - start;
    }),
  );
  return { keys: times.length, medianMs: median(times), p99Ms: quantile(times, 0.99), worstMs: quantile(times, 1) };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function loadedAlone(): { loadMs: number; memoryMb: number } {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', 'scripts/bench/input/pinyin-load.ts'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the lexicon could not be read: ${stderr}`);
  return JSON.parse(stdout);
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
