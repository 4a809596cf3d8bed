import { readFileSync } from 'node:fs';
import { type Entry, reading } from './vocabulary.ts';

/** So much likelier than the best other word of the same sound does a word of the hall become. */
const AHEAD = 1.5;
/** A word of the hall is never rarer than this, nor one of those said most. */
const LEAST = { usual: 1e-5, most: 8e-5 };
/** Words so common that nobody may push them back: 是, 事实, 时间. */
const COMMON = 2e-4;

/** The words of our own list, each set before the others of its sound. */
export function withDomainWords(entries: readonly Entry[], listFile: string): Entry[] {
  const best = new Map<string, number>();
  const keyOf = (entry: Pick<Entry, 'syllables'>) => entry.syllables.join();
  for (const entry of entries) {
    if (entry.probability < COMMON) best.set(keyOf(entry), Math.max(best.get(keyOf(entry)) ?? 0, entry.probability));
  }
  const ours = new Map<string, Entry>();
  for (const { text, least } of words(listFile)) {
    const known = entries.filter((entry) => entry.text === text);
    const likeliest = known.sort((a, b) => b.probability - a.probability)[0];
    const syllables = likeliest?.syllables ?? reading(text);
    if (syllables === undefined) throw new Error(`${text} has no reading`);
    const probability = Math.max(least, likeliest?.probability ?? 0, AHEAD * (best.get(syllables.join()) ?? 0));
    ours.set(`${text} ${syllables.join()}`, { text, syllables, probability, hall: true });
  }
  return [...entries.filter((entry) => !ours.has(`${entry.text} ${keyOf(entry)}`)), ...ours.values()];
}

function words(file: string): { text: string; least: number }[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => {
    if (line.startsWith('#')) return [];
    const least = line.startsWith('!') ? LEAST.most : LEAST.usual;
    const found = line.match(/\p{Script=Han}+/gu) ?? [];
    return found.map((text) => ({ text, least }));
  });
}
