import type { LawView } from '../../contract/library.ts';

type Entry = LawView['contents'][number];

/** What one page of a law's contents lists: its parts and chapters, or the articles themselves. */
export type LawLevel =
  | { kind: 'headings'; under: readonly string[]; headings: string[] }
  | { kind: 'articles'; articles: Entry[] };

/** A law shorter than this is listed as a whole. */
const FEW_ARTICLES = 12;

/**
 * The contents of a law below `under`. A heading that is alone there is passed over; articles that stand beside headings come
 * with them, under the heading they are in, which is none.
 */
export function lawLevel(contents: readonly Entry[], under: readonly string[]): LawLevel {
  const within = contents.filter((entry) => under.every((heading, i) => entry.under[i] === heading));
  const headings = [...new Set(within.flatMap((entry) => entry.under[under.length] ?? []))];
  const first = headings[0];
  const all = within.every((entry) => entry.under.length > under.length);
  if (within.length <= FEW_ARTICLES || first === undefined || !all) return { kind: 'articles', articles: within };
  return headings.length === 1 ? lawLevel(contents, [...under, first]) : { kind: 'headings', under, headings };
}
