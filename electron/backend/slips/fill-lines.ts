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
  for (const piece of unbreakablePieces(text).flatMap((one) => fitting(one, columns))) {
    const last = lines.at(-1) ?? [];
    if (width + columnsOf(piece.trimEnd()) <= columns) last.push(piece);
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
