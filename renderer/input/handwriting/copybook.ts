import type { Ink } from './ink.ts';
import { STROKES_MARK } from './layout.ts';

/** How every character is written, commonest first. */
export interface Copybook {
  characters: readonly string[];
  /** The strokes of one character, on a square of 256. */
  inkOf: (character: number) => Ink;
}

/** Reads strokes.bin. A file that is not one throws: it ships with the program. */
export function readCopybook(bytes: ArrayBuffer): Copybook {
  const [mark, count = 0, strokes = 0, points = 0] = new Uint32Array(bytes, 0, 4);
  if (mark !== STROKES_MARK) throw new Error('not a copybook');
  const codes = new Uint32Array(bytes, 16, count);
  const strokeCounts = new Uint8Array(bytes, 16 + 4 * count, count);
  const pointCounts = new Uint8Array(bytes, 16 + 5 * count, strokes);
  const across = new Uint8Array(bytes, 16 + 5 * count + strokes, points);
  const down = new Uint8Array(bytes, 16 + 5 * count + strokes + points, points);
  const firstStroke = running(strokeCounts);
  const firstPoint = running(pointCounts);
  const inkOf = (character: number) =>
    Array.from({ length: strokeCounts[character] ?? 0 }, (_, index) => {
      const stroke = (firstStroke[character] ?? 0) + index;
      const first = firstPoint[stroke] ?? 0;
      return Array.from({ length: pointCounts[stroke] ?? 0 }, (_, point) => ({
        x: across[first + point] ?? 0,
        y: down[first + point] ?? 0,
      }));
    });
  return { characters: Array.from(codes, (code) => String.fromCodePoint(code)), inkOf };
}

function running(counts: Uint8Array): Uint32Array {
  const sums = new Uint32Array(counts.length);
  for (let index = 1; index < counts.length; index += 1) {
    sums[index] = (sums[index - 1] ?? 0) + (counts[index - 1] ?? 0);
  }
  return sums;
}
