import type { Candidate } from './candidate.ts';
import type { Keys } from './keys.ts';
import type { Names } from './names.ts';
import { SYLLABLES } from './syllables.ts';

/** Parts the names of peoples whose names have more than three characters: 买买提·艾力. */
export const NAME_DOT = '·';

/** Whole names fill the first row, surnames or characters the second. */
const WHOLE_NAMES = 4;
const MOST_CANDIDATES = 160;
/** So many characters of one sound are tried in whole names. */
const TRIED = 14;
const BEAM = 40;
/** Names that only sound have more than one character and, between two dots, no more than so many. */
const SOUNDS = { least: 2, most: 12 };
/** Given names of one character are one in seven, of three one in a thousand. */
const GIVEN_LENGTH = [0, 23, 2, 83];
/** Characters that are not known to go together. */
const NOT_TOGETHER = 4;

interface Part {
  text: string;
  cost: number;
  end: number;
  pinyin: readonly string[];
  ends: readonly number[];
  /** Characters after the surname. */
  given: number;
}

/** What letters may mean in a name, `before` being what is written of it. */
export function nameCandidates(dictionary: Names, keys: Keys, before: string): Candidate[] {
  const names = { ...dictionary, given: onceEach(dictionary.given), sounds: onceEach(dictionary.sounds) };
  const bySound = before.includes(NAME_DOT);
  const isBegun = before.trim() !== '';
  const surnames = isBegun ? [] : surnamesAt(names, keys);
  const begin: Part = { text: '', cost: 0, end: keys.start, pinyin: [], ends: [], given: 0 };
  const whole = [
    ...(bySound ? [] : named(names, keys, isBegun ? [begin] : surnames)),
    ...(isBegun && !bySound ? [] : spoken(names, keys, begin)),
    ...surnames.filter(({ end }) => end === keys.letters.length),
  ];
  const complete = cheapest(whole, WHOLE_NAMES);
  const order = bySound ? names.sounds : names.given;
  const single = charactersAt(order, keys, keys.start).map(({ character, ...read }) => ({ ...read, ...character }));
  const list = [...complete, ...longestFirst(surnames), ...longestFirst(single)];
  const seen = new Set<string>();
  const fresh = list.filter(({ text }) => !seen.has(text) && seen.add(text));
  return fresh.slice(0, MOST_CANDIDATES).map(({ text, end, pinyin, ends }) => ({ text, uses: end, pinyin, ends }));
}

/** Looks everything up once, for as long as one answer takes. */
function onceEach<T>(lookUp: (number: number) => T): (number: number) => T {
  const found = new Map<number, T>();
  return (number) => {
    const known = found.get(number) ?? lookUp(number);
    found.set(number, known);
    return known;
  };
}

/** Names of a surname and up to three characters, as far as they use all letters. */
function named(names: Names, keys: Keys, begin: readonly Part[]): Part[] {
  const characters = likeliestAt(names.given, keys);
  const whole: Part[] = [];
  let parts = [...begin];
  for (let given = 1; given < GIVEN_LENGTH.length; given += 1) {
    const longer = parts.flatMap((part) => withCharacter(characters(part.end), part, names.together));
    const length = GIVEN_LENGTH[given] ?? 0;
    whole.push(...longer.filter(({ end }) => end === keys.letters.length).map((one) => costlier(one, length)));
    parts = cheapest(longer, BEAM);
  }
  return whole;
}

/** Names that only sound, of any length: for all that is no name of two to four characters. */
function spoken(names: Names, keys: Keys, begin: Part): Part[] {
  const characters = likeliestAt(names.sounds, keys);
  const whole: Part[] = [];
  let parts = [begin];
  for (let length = 1; length <= SOUNDS.most && parts.length > 0; length += 1) {
    const longer = cheapest(
      parts.flatMap((part) => withCharacter(characters(part.end), part, {})),
      BEAM,
    );
    parts = longer;
    if (length < SOUNDS.least) continue;
    // A name that can be read as surname and given name is one.
    whole.push(...longer.filter(({ end }) => end === keys.letters.length).map((one) => costlier(one, ONLY_SOUND)));
  }
  return whole;
}

/** Names that only sound come after those that are made of a surname and a given name. */
const ONLY_SOUND = 120;

type Read = ReturnType<typeof charactersAt>;

function withCharacter(characters: Read, part: Part, together: Readonly<Record<string, number>>): Part[] {
  const last = [...part.text].at(-1) ?? '';
  return characters.map(({ character, end, cost, pinyin }) => {
    const alone = character.cost + NOT_TOGETHER;
    const known = part.given === 0 ? undefined : together[last + character.text];
    return {
      text: part.text + character.text,
      cost: part.cost + cost - character.cost + Math.min(alone, known ?? alone),
      end,
      pinyin: [...part.pinyin, ...pinyin],
      ends: [...part.ends, end],
      given: part.given + 1,
    };
  });
}

/** The likeliest characters at each letter, looked up once. */
function likeliestAt(order: Names['given'], keys: Keys): (at: number) => Read {
  return onceEach((at) => cheapest(charactersAt(order, keys, at), TRIED));
}

function charactersAt(order: Names['given'], keys: Keys, at: number) {
  return (keys.steps[at] ?? []).flatMap(({ first, last, end, cost }) =>
    SYLLABLES.slice(first, last + 1).flatMap((pinyin, offset) => {
      const characters = order(first + offset);
      return characters.slice(0, first === last ? characters.length : TRIED).map((character) => ({
        character,
        cost: character.cost + cost,
        end,
        pinyin: [pinyin],
        ends: [end],
      }));
    }),
  );
}

function surnamesAt({ surnames }: Names, keys: Keys): Part[] {
  return surnames.flatMap(({ text, syllables, cost }) => {
    let reads = [{ end: keys.start, cost, ends: [] as number[] }];
    for (const syllable of syllables) {
      reads = reads.flatMap((reached) =>
        (keys.steps[reached.end] ?? [])
          .filter(({ first, last }) => first <= syllable && syllable <= last)
          .map((step) => ({ end: step.end, cost: reached.cost + step.cost, ends: [...reached.ends, step.end] })),
      );
    }
    return reads.map((reached) => ({
      text,
      ...reached,
      pinyin: syllables.map((syllable) => SYLLABLES[syllable] ?? ''),
      given: 0,
    }));
  });
}

function costlier(part: Part, more: number): Part {
  return { ...part, cost: part.cost + more };
}

/** What uses the most letters first, then the likeliest. */
function longestFirst<T extends { cost: number; end: number }>(parts: readonly T[]): T[] {
  return parts.toSorted((a, b) => b.end - a.end || a.cost - b.cost);
}

function cheapest<T extends { cost: number }>(parts: readonly T[], most: number): T[] {
  return parts.toSorted((a, b) => a.cost - b.cost).slice(0, most);
}
