import type { Layout } from '../../../domain/documents/document.ts';

const MM = 72 / 25.4;
export const mm = (millimetres: number): number => millimetres * MM;

export const A4 = { width: mm(210), height: mm(297) };
const A5 = { width: mm(148), height: mm(210) };

/** How a part is set; lengths in points. */
export interface PageStyle {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  titleSize: number;
  /** Settings of the body to try: the first of those with which the part needs the fewest pages. */
  body: { size: number; leading: number; tracking?: number; grid?: boolean }[];
  /** Baseline of the mark, from the bottom edge. */
  markFromBottom: number;
  /** Of the mark and the page's number. */
  markSize: number;
}

/** Stands at the foot and is seldom read. */
const SMALL_MARK = 9.5;

/** What 大字 promises; notes are set two points smaller. */
const LARGE_TYPE = 20;
/** Below this nobody would call it large print: the size 3 of official letters. */
export const SMALLEST_LARGE = 16;

const BLOCK_HEIGHT = mm(225);
const TIGHT_LINES = 24;

/** GB/T 9704-2012: 22 lines of 28 characters of size 3 (16 pt) fill a block of 156 x 225 mm. */
export const GRID = { lines: 22, characters: 28, size: 16, advance: mm(156) / 28, pitch: BLOCK_HEIGHT / 22 };

const official: PageStyle = {
  ...A4,
  top: mm(37),
  right: mm(26),
  bottom: mm(35),
  left: mm(28),
  titleSize: 22,
  // The standard lets the lines move closer when the signature would else not find room (7.3.5.4).
  body: [GRID.lines, TIGHT_LINES].map((lines) => ({
    size: GRID.size,
    leading: BLOCK_HEIGHT / lines,
    tracking: GRID.advance - GRID.size,
    grid: true,
  })),
  markFromBottom: mm(12),
  markSize: SMALL_MARK,
};

export const pageStyles: Record<Layout, PageStyle> = {
  official,
  letter: official,
  form: {
    ...A4,
    top: mm(18),
    right: mm(20),
    bottom: mm(22),
    left: mm(20),
    titleSize: 22,
    // At least 14 pt: it is read at home, without the glasses.
    body: [16, 15, 14].map((size) => ({ size, leading: size * 1.4 })),
    markFromBottom: mm(12),
    markSize: SMALL_MARK,
  },
  plain: {
    ...A5,
    top: mm(14),
    right: mm(12),
    bottom: mm(18),
    left: mm(12),
    titleSize: 24,
    // Large print: 18 pt is the least that weak eyes read with ease.
    body: [22, 20, 19, 18].map((size) => ({ size, leading: size * 1.4 })),
    markFromBottom: mm(10),
    markSize: SMALL_MARK,
  },
  slip: {
    ...A5,
    top: mm(14),
    right: mm(12),
    bottom: mm(18),
    left: mm(12),
    titleSize: 18,
    body: [14, 13, 12].map((size) => ({ size, leading: size * 1.4 })),
    markFromBottom: mm(10),
    markSize: SMALL_MARK,
  },
  large: {
    ...A4,
    top: mm(20),
    right: mm(20),
    bottom: mm(26),
    left: mm(20),
    titleSize: 28,
    // Who takes a text home in large type gets large type, also where it takes a sheet more.
    body: [{ size: LARGE_TYPE, leading: LARGE_TYPE * 1.5 }],
    markFromBottom: mm(14),
    markSize: SMALLEST_LARGE,
  },
  drawing: {
    ...A4,
    top: mm(13),
    right: mm(15),
    bottom: mm(15),
    left: mm(15),
    titleSize: 18,
    body: [],
    markFromBottom: mm(9),
    markSize: SMALL_MARK,
  },
};

/** Width of the text area. */
export function widthOf({ width, left, right }: PageStyle): number {
  return width - left - right;
}

/** Height of the text area. */
export function heightOf({ height, top, bottom }: PageStyle): number {
  return height - top - bottom;
}
