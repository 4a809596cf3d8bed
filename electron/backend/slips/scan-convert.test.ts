import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTypesetter } from '../documents/typesetter.ts';
import { sourceFontDirs } from '../fonts/find-fonts.ts';
import { createCanvas } from './canvas.ts';
import { createCharacterDrawer } from './draw-characters.ts';
import { type Contour, scanConvert } from './scan-convert.ts';

const SIZE = { width: 8, height: 8 };
const square = (from: number, to: number): Contour => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
];
const reversed = (contour: Contour): Contour => [...contour].reverse();
const sum = (dots: Float32Array) => dots.reduce((all, one) => all + one, 0);

describe('an outline as dots', () => {
  it('fills what it goes round, whichever way it goes', () => {
    expect(sum(scanConvert([square(2, 6)], SIZE))).toBeCloseTo(16, 5);
    expect(sum(scanConvert([reversed(square(2, 6))], SIZE))).toBeCloseTo(16, 5);
  });

  it('leaves a hole where an inner outline goes the other way, and none where two overlap', () => {
    expect(sum(scanConvert([square(1, 7), reversed(square(3, 5))], SIZE))).toBeCloseTo(32, 5);
    expect(sum(scanConvert([square(1, 5), square(3, 7)], SIZE))).toBeCloseTo(28, 5);
  });

  it('is cut off at the edge of its room', () => {
    expect(sum(scanConvert([square(-4, 4)], SIZE))).toBeCloseTo(16, 5);
  });

  it('a stroke of a third of a dot leaves a line of dots wherever it lies, none of them nearly white', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 7, noNaN: true }), fc.boolean(), (at, upright) => {
        const bar: [number, number][] = [
          [0, at],
          [8, at],
          [8, at + 0.34],
          [0, at + 0.34],
        ];
        const dots = scanConvert([upright ? bar.map(([x, y]) => [y, x] as const) : bar], SIZE);
        const strongest = Array.from({ length: 8 }, (_, i) =>
          Math.max(...Array.from({ length: 8 }, (__, j) => dots[upright ? i * 8 + j : j * 8 + i] ?? 0)),
        );
        expect(Math.min(...strongest)).toBeGreaterThanOrEqual(0.25);
      }),
    );
  });
});

describe('characters drawn for the printer', () => {
  const created = createTypesetter({ fontDirs: sourceFontDirs(process.cwd()), now: () => new Date(0) });
  if (!created.ok) throw new Error(created.missing.join());
  const drawer = createCharacterDrawer(created.fonts);

  function drawn(text: string, scale: 1 | 2 = 1): string[] {
    const canvas = createCanvas(24 * scale, 24 * scale);
    drawer.draw(text, { x: 0, y: 0 }, { bold: false, scale }, canvas);
    const { bytesPerRow, rows, bits } = canvas.rows(0, 24 * scale);
    return Array.from({ length: rows }, (_, row) =>
      [...bits.subarray(row * bytesPerRow, (row + 1) * bytesPerRow)]
        .map((byte) => byte.toString(2).padStart(8, '0'))
        .join(''),
    );
  }

  it.each([1, 2] as const)('keep every stroke: 𠮷 has its three bars and its box (scale %i)', (scale) => {
    const long = drawn('𠮷', scale).map((row) => /1{10}/.test(row));
    const bars = long.filter((is, i) => is && !long[i - 1]).length;
    expect(bars).toBe(4);
  });

  it('stand in their cells: a figure in half of one', () => {
    expect(drawn('8').every((row) => !row.slice(12).includes('1'))).toBe(true);
    expect(drawn('8').some((row) => row.includes('1'))).toBe(true);
  });

  it('a character that no font has is not drawn as another', () => {
    expect(() => drawn('\u{3fffd}')).toThrow();
  });
});
