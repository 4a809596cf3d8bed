import type { GreyPicture } from './read-codes.ts';

/** The black squares of a code, in points: what the typesetter gives its painter. */
export interface CodeModules {
  x: number;
  y: number;
  module: number;
  runs: readonly { row: number; column: number; length: number }[];
}

/** Something that lies over the paper, black or white; in points, as the code. */
export interface Cover {
  black: boolean;
  covers(x: number, y: number): boolean;
}

const POINTS_PER_INCH = 72;
/** Looks into each dot, along each side: nine shades of grey at its edge. */
const LOOKS = 3;

/**
 * A square of white paper of `side` points with a code on it, as dots of a printer: a dot on the edge of a module is
 * grey by as much of it as is black.
 */
export function rasteriseCode(
  code: CodeModules,
  { dpi, side, cover }: { dpi: number; side: number; cover: Cover | null },
): GreyPicture {
  const width = Math.ceil((side * dpi) / POINTS_PER_INCH);
  const step = POINTS_PER_INCH / (dpi * LOOKS);
  const isDark = darkModules(code);
  const dots = new Uint8Array(width * width).fill(255);
  for (let dot = 0; dot < dots.length; dot += 1) {
    const [left, top] = [(dot % width) * LOOKS, Math.floor(dot / width) * LOOKS];
    let black = 0;
    for (let y = (top + 0.5) * step; y < (top + LOOKS) * step; y += step) {
      for (let x = (left + 0.5) * step; x < (left + LOOKS) * step; x += step) {
        if (cover?.covers(x, y) ? cover.black : isDark(x, y)) black += 1;
      }
    }
    dots[dot] = 255 - Math.round((255 * black) / LOOKS ** 2);
  }
  return { width, height: width, dots };
}

/** Whether a point, in points, is black. */
function darkModules({ x: left, y: top, module, runs }: CodeModules): (x: number, y: number) => boolean {
  const size = Math.max(...runs.map(({ column, length }) => column + length));
  const dark = new Uint8Array(size * size);
  for (const { row, column, length } of runs) dark.fill(1, row * size + column, row * size + column + length);
  return (x, y) => {
    const [column, row] = [Math.floor((x - left) / module), Math.floor((y - top) / module)];
    return column >= 0 && column < size && row >= 0 && row < size && dark[row * size + column] === 1;
  };
}
