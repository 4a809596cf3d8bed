/**
 * How text is found: character by character. A Chinese text has no word ends to cut at, and a dictionary that cuts
 * 协|调解|决 as 协调|解决 loses 调解; with one token a character and queries as phrases, whatever stands in a text is
 * found, words of two characters as well. FTS5's own trigram tokenizer finds nothing for those, silently.
 */

/** A character as it is compared, and where in the text it came from (UTF-16, end exclusive). */
interface Unit {
  key: string;
  start: number;
  end: number;
}

/** Words of one query beyond these say nothing more. */
const MOST_TERMS = 6;

/** Letters and digits count, in any width or case; spaces do not; other marks end a phrase (key ''). */
function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  for (const char of text) {
    const start = at;
    at += char.length;
    if (/\s/u.test(char)) continue;
    const keys = [...char.normalize('NFKC').toLowerCase()].filter((key) => /[\p{L}\p{N}\p{M}\p{Co}]/u.test(key));
    if (keys.length === 0) units.push({ key: '', start, end: at });
    for (const key of keys) units.push({ key, start, end: at });
  }
  return units;
}

/**
 * The text as FTS5 stores it under its `ascii` tokenizer: a token a character, by its code point, so that no
 * character is new to the tokenizer; marks become a token of their own that no query has.
 */
export function indexed(text: string): string {
  return unitsOf(text)
    .map(({ key }) => token(key))
    .join(' ');
}

/** The words of a query, as they are compared; empty when there is nothing in it to look for. */
export function termsOf(query: string): string[] {
  const terms = query.split(/\s+/u).flatMap((part) =>
    unitsOf(part)
      .map(({ key }) => (key === '' ? ' ' : key))
      .join('')
      .split(' '),
  );
  return [...new Set(terms.filter((term) => term !== ''))].slice(0, MOST_TERMS);
}

/** Every word, or what means the same, has to stand there. */
export function matchAll(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => `(${group.map(phrase).join(' OR ')})`).join(' AND ');
}

/** Any two neighbouring characters of a word will do: for when the words as typed stand nowhere. */
export function matchParts(terms: readonly string[]): string {
  return partsOf(terms).map(phrase).join(' OR ');
}

/** Pairs of neighbouring characters; a word of one or two characters is its own part. */
export function partsOf(terms: readonly string[]): string[] {
  const parts = terms.flatMap((term) => {
    const chars = [...term];
    return chars.length < 3 ? [term] : chars.slice(1).map((char, i) => `${chars[i]}${char}`);
  });
  return [...new Set(parts)];
}

/** A stretch of a text: where it begins and ends (UTF-16, end exclusive). */
export type Mark = [start: number, end: number];

/** Where the words stand in a text, in order and not overlapping. */
export function marksOf(text: string, words: readonly string[]): Mark[] {
  const units = unitsOf(text);
  const found: Mark[] = [];
  for (const word of words) {
    const keys = [...word];
    for (let at = 0; at + keys.length <= units.length; at += 1) {
      if (!keys.every((key, i) => units[at + i]?.key === key)) continue;
      found.push([units[at]?.start ?? 0, units[at + keys.length - 1]?.end ?? 0]);
    }
  }
  return merged(found);
}

export interface Snippet {
  text: string;
  marks: Mark[];
}

/** Shown around the first place a word stands; two lines on the screen. */
const SNIPPET_LENGTH = 70;
const SNIPPET_BEFORE = 12;

/** The part of a text to show for a hit; cut ends bear an ellipsis. */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  const first = marksOf(text, words)[0]?.[0] ?? 0;
  const from = first <= SNIPPET_BEFORE * 2 ? 0 : wholeAt(text, first - SNIPPET_BEFORE);
  const to = wholeAt(text, Math.min(text.length, from + SNIPPET_LENGTH));
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  return { text: shown, marks: marksOf(shown, words) };
}

/** Never in the middle of a character of two code units. */
function wholeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

function merged(marks: Mark[]): Mark[] {
  const out: Mark[] = [];
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

function phrase(term: string): string {
  return `"${[...term].map(token).join(' ')}"`;
}

function token(key: string): string {
  return key === '' ? 'x' : (key.codePointAt(0) ?? 0).toString(16);
}
