import type { FontRole } from '../fonts/find-fonts.ts';
import { baselineIn, type Fill, type Measure, type Shape } from './drawing.ts';
import { breakLines, type Line, type LineRoom } from './line-breaking.ts';
import type { Box } from './paginate.ts';
import type { Span } from './text-units.ts';

/** The room text has and how it is set there; lengths in points. */
export interface TextRoom {
  width: number;
  size: number;
  /** Distance from line to line. */
  leading: number;
  measure: Measure;
  /** Added after every character: a grid's squares may be narrower than the type. */
  tracking?: number;
  /** Heights are whole lines, and nothing stands between the lines of the grid. */
  grid?: boolean;
}

export type Align = 'left' | 'centre' | 'right';

export function box(height: number, shapes: Shape[], more: Partial<Box> = {}): Box {
  return { height, spaceBefore: 0, keepWithNext: false, shapes, ...more };
}

/** Lines of a text, broken to the room's width. `indent` in characters, for the first line. */
export function linesOf(
  spans: Span<FontRole>[],
  { width, size, measure, tracking = 0 }: TextRoom,
  { indent = 0, ...more }: { indent?: number } & Pick<LineRoom, 'justify' | 'words'> = {},
): Line<FontRole>[] {
  const each = tracking / size;
  const rest = width / size;
  const tracked = (text: string, role: FontRole) => measure(text, role) + each * [...text].length;
  return breakLines(spans, each === 0 ? measure : tracked, { first: rest - indent * (1 + each), rest, ...more });
}

/** One line's text from a place on its baseline. */
export function lineShapes(
  line: Line<FontRole>,
  { size, measure, tracking = 0 }: TextRoom,
  at: { x: number; y: number; fill?: Fill },
): Shape[] {
  let x = at.x;
  return line.spans.map(({ text, face, gaps }) => {
    const shape: Shape = { kind: 'text', x, y: at.y, size, role: face, text };
    if (at.fill) shape.fill = at.fill;
    const points = gaps.map((gap) => gap * size + tracking);
    if (gaps.some((gap) => gap !== 0)) shape.gaps = points;
    else if (tracking !== 0) shape.spacing = tracking;
    x += measure(text, face) * size + points.reduce((sum, gap) => sum + gap, 0);
    return shape;
  });
}

/** A paragraph as one box a line, so that it may run over a page's end but leaves no line alone on either side. */
export function paragraphBoxes(
  spans: Span<FontRole>[],
  room: TextRoom,
  more: { indent?: number; spaceBefore?: number; keepWithNext?: boolean; ragged?: boolean } = {},
): Box[] {
  const { indent = 0, spaceBefore = 0, keepWithNext = false, ragged = false } = more;
  const lines = linesOf(spans, room, { indent, justify: !ragged });
  return lines.map((line, i) => {
    const x = i === 0 ? indent * (room.size + (room.tracking ?? 0)) : 0;
    const shapes = lineShapes(line, room, { x, y: baselineIn(room.leading, room.size) });
    const inside = lines.length > 1 && (i === 0 || i === lines.length - 2);
    return box(room.leading, shapes, {
      spaceBefore: i === 0 && !room.grid ? spaceBefore : 0,
      keepWithNext: inside || (keepWithNext && i >= lines.length - 2),
    });
  });
}

export interface Stack {
  height: number;
  shapes: Shape[];
}

/** Lines one under the other in one box of their own; `align` within the room. */
export function stackedLines(
  texts: readonly string[],
  room: TextRoom & { role: FontRole; fill?: Fill },
  align: Align,
): Stack {
  const lines = texts.flatMap((text) => linesOf([{ text, face: room.role }], room));
  return stacked(lines, room, align);
}

/** Lines already broken, one under the other. */
export function stacked(lines: readonly Line<FontRole>[], room: TextRoom & { fill?: Fill }, align: Align): Stack {
  const { width, size, leading, fill } = room;
  const shift = { left: 0, centre: 0.5, right: 1 }[align];
  const shapes = lines.flatMap((line, i) =>
    lineShapes(line, room, {
      x: Math.max(0, width - line.width * size) * shift,
      y: i * leading + baselineIn(leading, size),
      ...(fill && { fill }),
    }),
  );
  return { height: lines.length * leading, shapes };
}

/** A title in as few lines as it needs, none much longer than the others, none torn within a word. */
export function balancedLines(text: string, role: FontRole, room: TextRoom): Line<FontRole>[] {
  const at = (width: number) => linesOf([{ text, face: role }], { ...room, width }, { words: true });
  const full = at(room.width);
  if (full.length < 2) return full;
  const even = full.reduce((sum, { width }) => sum + width, 0) / full.length;
  for (let width = even * room.size; width < room.width; width += room.size / 2) {
    const lines = at(width);
    if (lines.length === full.length) return lines;
  }
  return full;
}
