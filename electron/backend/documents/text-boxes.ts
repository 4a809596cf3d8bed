import type { FontRole } from '../fonts/find-fonts.ts';
import { baselineIn, type Measure, type Shape } from './drawing.ts';
import { breakLines, type Line, type Span } from './line-breaking.ts';
import type { Box } from './paginate.ts';

/** The room text has and how it is set there; lengths in points. */
export interface TextRoom {
  width: number;
  size: number;
  /** Distance from line to line. */
  leading: number;
  measure: Measure;
}

/** Wider gaps look torn, and text extraction takes them for blanks; such a line stays ragged. In ems. */
const WIDEST_SPREAD = 0.08;

export function box(height: number, shapes: Shape[], more: Partial<Box> = {}): Box {
  return { height, spaceBefore: 0, keepWithNext: false, shapes, ...more };
}

/** Lines of a text, broken to the room's width. `indent` in ems, for the first line. */
export function linesOf(spans: Span<FontRole>[], { width, size, measure }: TextRoom, indent = 0): Line<FontRole>[] {
  const room = { first: width / size - indent, rest: width / size };
  return breakLines(spans, measure, room);
}

/** One line's text at a baseline, spread to `spreadTo` points unless it is the last one or would be torn. */
export function lineShapes(
  line: Line<FontRole>,
  { size, measure }: TextRoom,
  at: { x: number; y: number; spreadTo?: number },
): Shape[] {
  const spacing = at.spreadTo === undefined || line.last ? 0 : spreadOf(line, at.spreadTo / size) * size;
  let x = at.x;
  return line.spans.map(({ text, face }) => {
    const shape: Shape = { kind: 'text', x, y: at.y, size, role: face, text, spacing };
    x += measure(text, face) * size + [...text].length * spacing;
    return shape;
  });
}

function spreadOf(line: Line<FontRole>, widthInEms: number): number {
  const characters = line.spans.reduce((sum, { text }) => sum + [...text].length, 0);
  const spread = (widthInEms - line.width) / Math.max(1, characters - 1);
  return spread > 0 && spread <= WIDEST_SPREAD ? spread : 0;
}

/** A paragraph as one box a line, so that it may run over a page's end but leaves no line alone on either side. */
export function paragraphBoxes(
  spans: Span<FontRole>[],
  room: TextRoom,
  more: { indent?: number; spaceBefore?: number; keepWithNext?: boolean } = {},
): Box[] {
  const { indent = 0, spaceBefore = 0, keepWithNext = false } = more;
  const lines = linesOf(spans, room, indent);
  return lines.map((line, i) => {
    const x = i === 0 ? indent * room.size : 0;
    const y = baselineIn(room.leading, room.size);
    const shapes = lineShapes(line, room, { x, y, spreadTo: room.width - x });
    const inside = lines.length > 1 && (i === 0 || i === lines.length - 2);
    return box(room.leading, shapes, {
      spaceBefore: i === 0 ? spaceBefore : 0,
      keepWithNext: inside || (keepWithNext && i >= lines.length - 2),
    });
  });
}

/** Lines one under the other in one box of their own; `align` within the room. */
export function stackedLines(
  texts: readonly string[],
  room: TextRoom & { role: FontRole },
  align: 'left' | 'centre' | 'right',
): { height: number; shapes: Shape[] } {
  const { role, width, size, leading } = room;
  const lines = texts.flatMap((text) => linesOf([{ text, face: role }], room));
  const shift = { left: 0, centre: 0.5, right: 1 }[align];
  const shapes = lines.flatMap((line, i) =>
    lineShapes(line, room, { x: (width - line.width * size) * shift, y: i * leading + baselineIn(leading, size) }),
  );
  return { height: lines.length * leading, shapes };
}
