import { costOf } from '../../renderer/input/lexicon/cost.ts';
import { COMPOUND_SURNAMES, GIVEN, SOUNDS, SURNAME_READINGS, SURNAMES } from './name-lists.ts';
import { jiebaLines } from './vocabulary.ts';

/** Two characters of a given name are known to go together from this many persons on. */
const FEWEST_TOGETHER = 3;
/** Of names that are only sounds, the characters used: 买买提, 艾力. */
const FEWEST_IN_SOUNDS = 10;

/**
 * What the name mode knows: costs of surnames, of characters in given names, of two that go together, and of characters that only
 * sound. The orders are ours; the counts come from the persons in jieba's list, each person once.
 */
export function nameTables(jiebaFile: string) {
  const single = SURNAMES.match(/\p{Script=Han}/gu) ?? [];
  const surnames = ranked(unique([...single, ...COMPOUND_SURNAMES.split(' ')]));
  const persons = jiebaLines(jiebaFile).filter(({ part, text }) => part === 'nr' && [...text].length <= 4);
  const given = persons.flatMap(({ text }) => {
    const surname = surnames.has(text.slice(0, 2)) ? 2 : surnames.has(text.slice(0, 1)) ? 1 : 0;
    const rest = [...text].slice(surname);
    return surname > 0 && (rest.length === 1 || rest.length === 2) ? [rest] : [];
  });
  // 王丞相 and 李姑娘 are no names.
  const nouns = new Set(jiebaLines(jiebaFile).flatMap(({ part, text }) => (part === 'n' ? [text] : [])));
  const sounds = jiebaLines(jiebaFile).filter(({ part, text }) => part === 'nrt' && [...text].length > 2);
  const together = given.map((rest) => rest.join('')).filter((rest) => rest.length === 2 && !nouns.has(rest));
  const soundCounts = count(sounds.flatMap(({ text }) => [...text]));
  const foreign = shares(new Map([...soundCounts].filter(([, times]) => times >= FEWEST_IN_SOUNDS)));
  return {
    surnames: costs(surnames),
    surnameReadings: SURNAME_READINGS,
    given: costs(mean(ranked(unique(GIVEN.match(/\p{Script=Han}/gu) ?? [])), shares(count(given.flat())))),
    together: costs(conditional(count(together), count(together.map((pair) => pair.slice(0, 1))))),
    sounds: costs(mean(ranked(unique(SOUNDS.match(/\p{Script=Han}/gu) ?? [])), foreign)),
  };
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}

/** Shares that fall with the rank, as those of surnames do: the first has 7 %, the hundredth 0.2 %. */
function ranked(list: readonly string[]): Map<string, number> {
  return shares(new Map(list.map((text, rank) => [text, 1 / (rank + 6)])));
}

function count(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

function shares(counts: ReadonlyMap<string, number>): Map<string, number> {
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0);
  return new Map([...counts].map(([text, one]) => [text, one / total]));
}

function mean(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Map<string, number> {
  return new Map(
    unique([...a.keys(), ...b.keys()]).map((text) => [text, ((a.get(text) ?? 0) + (b.get(text) ?? 0)) / 2]),
  );
}

function conditional(pairs: ReadonlyMap<string, number>, firsts: ReadonlyMap<string, number>): Map<string, number> {
  const known = [...pairs].filter(([, times]) => times >= FEWEST_TOGETHER);
  return new Map(known.map(([pair, times]) => [pair, times / ((firsts.get(pair.slice(0, 1)) ?? 0) + FEWEST_TOGETHER)]));
}

function costs(likely: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...likely].filter(([, one]) => one > 1e-6).map(([text, one]) => [text, costOf(one)]));
}
