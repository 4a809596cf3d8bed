import { columnsOf } from '../../../native/receipt-printer/charset.ts';
import { unbreakablePieces } from '../documents/text-units.ts';

/** The columns of the longest stretch that must stay on one line. */
export function widestPiece(text: string): number {
  return Math.max(0, ...unbreakablePieces(text).map((piece) => columnsOf(piece.trimEnd())));
}

/**
 * Breaks a text into lines of at most so many half-width columns, by the rules of our papers: no closing mark begins a
 * line, no opening one ends it, no date or number is torn. What is wider than a line falls into characters.
 */
export function fillLines(text: string, columns: number): string[] {
  const lines: string[][] = [[]];
  let width = 0;
  const pieces = unbreakablePieces(text).flatMap((one) => fitting(one, columns));
  for (const [i, piece] of pieces.entries()) {
    const last = lines.at(-1) ?? [];
    const kept = /\s$/u.test(last.at(-1) ?? '') ? wordAt(pieces, i) : piece;
    const needed = columnsOf(kept) <= columns ? kept : piece;
    if (width + columnsOf(needed.trimEnd()) <= columns) last.push(piece);
    else {
      lines.push([piece]);
      width = 0;
    }
    width += columnsOf(piece);
  }
  relieveLonely(lines, columns);
  return lines.map((pieces) => pieces.join('').trimEnd());
}

/** In as few lines as it needs, none much longer than the others: for what stands in the middle. */
export function evenLines(text: string, columns: number): string[] {
  const full = fillLines(text, columns);
  for (let width = Math.max(widestPiece(text), Math.ceil(columnsOf(text) / full.length)); width < columns; width += 1) {
    const lines = fillLines(text, width);
    if (lines.length === full.length) return lines;
  }
  return full;
}

/** From a blank to the next: an office behind its organ's name is torn only when no line holds it. */
function wordAt(pieces: readonly string[], start: number): string {
  const end = pieces.findIndex((piece, i) => i >= start && /\s$/u.test(piece));
  return pieces
    .slice(start, end < 0 ? undefined : end + 1)
    .join('')
    .trimEnd();
}

function fitting(piece: string, columns: number): string[] {
  return columnsOf(piece.trimEnd()) <= columns ? [piece] : [...piece];
}

/** One character alone on the last line gets another for company. */
function relieveLonely(lines: string[][], columns: number): void {
  const [before, last] = lines.slice(-2);
  if (before === undefined || last === undefined || lines.length < 2) return;
  if (last.length > 1 || before.length < 3 || columnsOf((last[0] ?? '').replace(/\p{P}/gu, '')) > 2) return;
  const moved = before.at(-1) ?? '';
  if (columnsOf(moved + (last[0] ?? '')) > columns) return;
  before.pop();
  last.unshift(moved);
}
