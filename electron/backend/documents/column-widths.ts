import type { DocumentBlock } from '../../../domain/documents/document.ts';
import type { FontRole } from '../fonts/find-fonts.ts';
import { linesOf, type TextRoom } from './text-boxes.ts';
import { unbreakablePieces } from './text-units.ts';

/** A title up to this long stands on one line. */
const SHORT_TITLE = 4;
const UNBROKEN = 1e6;
/** What a cell keeps free at both sides together, in ems, and a little for rounding. */
const PADDING = 0.85;
/** A column gives up no more than this to others, whatever stands in it. */
const MOST_TAKEN = 0.4;

/**
 * The widths of a table's columns in points: by their shares, but none narrower than what must not be torn in it (a
 * day, a number, a short title), as long as the others can spare it.
 */
export function columnWidths(
  { columns, rows }: Pick<Extract<DocumentBlock, { kind: 'table' }>, 'columns' | 'rows'>,
  room: TextRoom,
): number[] {
  const { width, size } = room;
  const widest = (pieces: readonly string[], face: FontRole) =>
    Math.max(0, ...pieces.map((text) => linesOf([{ text, face }], { ...room, width: UNBROKEN })[0]?.width ?? 0));
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const wanted = columns.map(({ share }) => (width * share) / shares);
  const least = columns.map(({ title }, i) => {
    const words = new Set(rows.flatMap((row) => unbreakablePieces(row[i] ?? '')));
    const heading = [...title].length <= SHORT_TITLE ? [title] : unbreakablePieces(title);
    const whole = widest([...words], 'body') * size;
    // What no table could hold, like a hash, is torn in any case and must not take the others' room.
    return Math.max(whole < width ? whole : 0, widest(heading, 'bold') * size) + PADDING * size;
  });
  const spare = wanted.map((one, i) => Math.min(Math.max(0, one - (least[i] ?? 0)), one * MOST_TAKEN));
  const lacking = wanted.map((one, i) => Math.max(0, (least[i] ?? 0) - one));
  const [allSpare, allLacking] = [sumOf(spare), sumOf(lacking)];
  if (allLacking === 0 || allSpare === 0) return wanted;
  const moved = Math.min(allSpare, allLacking);
  return wanted.map((one, i) => one - ((spare[i] ?? 0) * moved) / allSpare + ((lacking[i] ?? 0) * moved) / allLacking);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0);
}
