import type { Candidate } from './pinyin/candidate.ts';

/** Two rows of eight; a word takes as many cells as its characters need room. */
const CELLS_IN_ROW = 8;
export const CELLS = CELLS_IN_ROW * 2;

/** How many cells wide a candidate is shown; a long sentence has a row of its own, set smaller. */
export function cellsOf({ text }: Pick<Candidate, 'text'>): number {
  return Math.min(CELLS_IN_ROW, Math.ceil([...text].length / 2));
}

/** Candidates in pages of two rows; none is cut over the end of a row. */
export function candidatePages(candidates: readonly Candidate[]): Candidate[][] {
  const pages: Candidate[][] = [];
  let used = CELLS;
  for (const candidate of candidates) {
    const cells = cellsOf(candidate);
    const left = CELLS_IN_ROW - (used % CELLS_IN_ROW);
    const begin = cells > left ? used + left : used;
    if (begin + cells > CELLS) {
      pages.push([candidate]);
      used = cells;
    } else {
      pages.at(-1)?.push(candidate);
      used = begin + cells;
    }
  }
  return pages;
}
