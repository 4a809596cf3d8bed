import type { FontRole } from '../fonts/find-fonts.ts';

/** What is put on paper, in points from the top left corner; the painters know nothing else. */
export type Shape = Drawn & {
  /** Stands outside the text area because it belongs there: page numbers, the mark, the head of a letter. */
  marginal?: true;
};

type Drawn =
  | TextShape
  | {
      kind: 'line';
      points: [number, number][];
      thickness: number;
      dashed?: boolean;
      white?: boolean;
      /** As a hand drew it: round ends, and around the points without a corner. */
      pen?: boolean;
    }
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      thickness: number;
      fill?: Fill;
      radius?: number;
    }
  | { kind: 'circle'; x: number; y: number; radius: number; thickness: number; fill?: Fill }
  /** Black squares of a QR code: runs of dark modules in a row. */
  | { kind: 'modules'; x: number; y: number; module: number; runs: { row: number; column: number; length: number }[] };

export interface TextShape {
  kind: 'text';
  /** Left end, and the baseline on which all fonts of the text stand. */
  x: number;
  y: number;
  size: number;
  role: FontRole;
  text: string;
  /** Added after every character. */
  spacing?: number;
  /**
   * Added after each character (code point) by itself, instead of `spacing`: how a line is spread to the margin and a
   * mark drawn nearer to the next. None of them is a blank, so a painter must see that the text comes out without any.
   */
  gaps?: readonly number[];
  /** Black when not given. */
  fill?: Fill;
}

/** Red is for what GB/T 9704 wants red: the organ's name at the head and the rules; it must stay plain in grey print. */
export type Fill = 'black' | 'white' | 'red';

export interface Drawing {
  width: number;
  height: number;
  shapes: Shape[];
}

/** A page ready to be painted. `bookmark`: the title by which a viewer's outline leads here, or null. */
export interface LaidOutPage extends Drawing {
  bookmark: string | null;
  /** Where its text stands, between the margins. */
  area: { left: number; top: number; right: number; bottom: number };
}

/** Width of a text in ems. */
export type Measure = (text: string, role: FontRole) => number;

/** From the top of a line of `leading` points to the baseline of characters that stand in its middle. */
export function baselineIn(leading: number, size: number): number {
  // A Chinese character's square reaches 0.88 em above the baseline and 0.12 em below it.
  return (leading - size) / 2 + size * 0.88;
}

export function moved(shape: Shape, dx: number, dy: number): Shape {
  if (shape.kind !== 'line') return { ...shape, x: shape.x + dx, y: shape.y + dy };
  return { ...shape, points: shape.points.map(([x, y]) => [x + dx, y + dy]) };
}

export function marginal(shape: Shape): Shape {
  return { ...shape, marginal: true };
}
