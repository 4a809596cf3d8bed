import { moved, type Shape } from './drawing.ts';
import type { PlacedBox } from './paginate.ts';

/**
 * The shapes of a page in the order in which it is read aloud or copied: a torn row down each of its cells, one after
 * the other, though its strips lie under each other.
 */
export function inReadingOrder(placed: readonly PlacedBox[]): Shape[] {
  const shapes: Shape[] = [];
  for (let i = 0; i < placed.length; ) {
    const row = placed[i]?.box.strip?.row;
    const length = row === undefined ? 1 : placed.slice(i).findIndex(({ box }) => box.strip?.row !== row);
    const together = placed.slice(i, length === -1 ? placed.length : i + length);
    for (const { box, top } of together) shapes.push(...box.shapes.map((shape) => moved(shape, 0, top)));
    const cells = together[0]?.box.strip?.cells.length ?? 0;
    for (let cell = 0; cell < cells; cell += 1) {
      for (const { box, top } of together) {
        shapes.push(...(box.strip?.cells[cell] ?? []).map((shape) => moved(shape, 0, top)));
      }
    }
    i += together.length;
  }
  return shapes;
}
