import { alikeSyllables, initialOf, LONGEST_SYLLABLE, syllableId, syllablesFrom } from './syllables.ts';

/** One way to read some letters: as one of the syllables `first` to `last`. */
export interface Step {
  /** Where the next syllable begins. */
  end: number;
  first: number;
  last: number;
  /** What reading them so costs; nothing when they spell the syllable. */
  cost: number;
}

/** Typed letters, and every way to read a syllable at each of them. */
export interface Keys {
  letters: string;
  start: number;
  steps: readonly (readonly Step[])[];
}

/** Sounds mixed up: right only when the spelling itself makes little sense. */
const ALIKE = 30;
/** One letter for a syllable. */
const INITIAL_ONLY = 12;
/** A syllable that might go on, `fan` for fang: after all that is spelled in full. */
const MAY_GO_ON = 60;
/** Nobody writes longer by initials, and every one of them may be so many syllables. */
const MOST_INITIALS = 8;
const APOSTROPHE = "'";

/**
 * Reads letters and apostrophes; an apostrophe stands between syllables. Other characters are read as no syllable.
 * Single initials count only where the letters cannot be spelled: `xinfang` is never xi-n-fang, `xf` is 信访.
 */
export function readKeys(letters: string, fuzzy: boolean): Keys {
  const start = pastApostrophes(letters, 0);
  const spelled = Array.from(letters, (_, at) => spelledFrom(letters, at, fuzzy));
  if (canBeRead(spelled, start)) return { letters, start, steps: spelled };
  return { letters, start, steps: spelled.map((steps, at) => (steps.length === 0 ? initialFrom(letters, at) : steps)) };
}

function canBeRead(steps: readonly (readonly Step[])[], start: number): boolean {
  const reached = new Set([start]);
  for (let at = start; at < steps.length; at += 1) {
    if (reached.has(at)) for (const { end } of steps[at] ?? []) reached.add(end);
  }
  return reached.has(steps.length);
}

function spelledFrom(letters: string, at: number, fuzzy: boolean): Step[] {
  const rest = upToApostrophe(letters, at).slice(0, LONGEST_SYLLABLE);
  const steps: Step[] = [];
  const add = (length: number, first: number, last: number, cost: number) =>
    steps.push({ end: pastApostrophes(letters, at + length), first, last, cost });
  for (let length = 1; length <= rest.length; length += 1) {
    const part = rest.slice(0, length);
    const id = syllableId(part);
    if (id !== undefined) add(length, id, id, 0);
    if (fuzzy) for (const alike of alikeSyllables(part)) add(length, alike, alike, ALIKE);
  }
  const isLast = pastApostrophes(letters, at + rest.length) === letters.length;
  const goesOn = isLast && rest !== '' ? syllablesFrom(rest) : undefined;
  if (goesOn !== undefined) add(rest.length, goesOn.first, goesOn.last, syllableId(rest) === undefined ? 0 : MAY_GO_ON);
  return steps;
}

function initialFrom(letters: string, at: number): Step[] {
  const initial = initialOf(upToApostrophe(letters, at));
  const begun = initial === undefined || at >= MOST_INITIALS ? undefined : syllablesFrom(initial);
  if (initial === undefined || begun === undefined) return [];
  return [{ end: pastApostrophes(letters, at + initial.length), ...begun, cost: INITIAL_ONLY }];
}

function upToApostrophe(letters: string, at: number): string {
  const apostrophe = letters.indexOf(APOSTROPHE, at);
  return letters.slice(at, apostrophe < 0 ? letters.length : apostrophe);
}

function pastApostrophes(letters: string, at: number): number {
  let past = at;
  while (letters[past] === APOSTROPHE) past += 1;
  return past;
}
