import type { FontRole } from '../fonts/find-fonts.ts';
import { moved, type Shape } from './drawing.ts';
import type { Line } from './line-breaking.ts';
import { mm } from './page-style.ts';
import type { Box, Edge } from './paginate.ts';
import { type Align, box, linesOf, stacked, type TextRoom } from './text-boxes.ts';

const FRAME = 0.9;
const RULE = 0.45;
/** A hand writes a line in so much. */
const HAND_HEIGHT = mm(10);
/** Narrower columns stay ragged: so few characters a line would be torn apart. In ems. */
const JUSTIFIED = 20;
/** A row of more lines than this may run over a page's end. */
const LINES_KEPT = 6;

export interface Cell {
  text: string;
  /** Part of the row's width in proportion to the others. */
  share: number;
  role: FontRole;
  align: Align;
  /** Empty, to be written in by hand. */
  byHand?: boolean;
}

interface SetCell extends Cell {
  x: number;
  width: number;
  lines: Line<FontRole>[];
}

/** Rows of cells in a frame; `titles` stand above the first and again at the top of every page. */
export function ruledRows(rows: readonly Cell[][], room: TextRoom, titles: readonly Cell[] | null = null): Box[] {
  const padding = room.size * 0.4;
  const header = titles && setRow(titles, room, padding);
  const all = [...(header ? [header] : []), ...rows.map((row) => setRow(row, room, padding))];
  return all.flatMap((cells, i) => {
    const place = { first: i === 0, last: i === all.length - 1 };
    const isHeader = header !== null && i === 0;
    const boxes = rowBoxes(cells, room, { padding, ...place, keepWithNext: isHeader });
    const top = header && !isHeader ? headerEdge(header, room, padding) : null;
    return boxes.map((one) => (top ? { ...one, onTop: joined(top, one.onTop) } : one));
  });
}

function setRow(cells: readonly Cell[], room: TextRoom, padding: number): SetCell[] {
  const shares = cells.reduce((sum, { share }) => sum + share, 0);
  let x = 0;
  return cells.map((cell) => {
    const width = (room.width * cell.share) / shares;
    const span = { text: cell.text, face: cell.role };
    const inside = { ...room, width: width - 2 * padding };
    const set = {
      ...cell,
      x,
      width,
      lines: linesOf([span], inside, { justify: cell.align === 'left' && inside.width > JUSTIFIED * room.size }),
    };
    x += width;
    return set;
  });
}

function rowBoxes(
  cells: readonly SetCell[],
  room: TextRoom,
  place: { padding: number; first: boolean; last: boolean; keepWithNext: boolean },
): Box[] {
  const { padding, first, last, keepWithNext } = place;
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const byHand = cells.some((cell) => cell.byHand);
  const rule = { top: first ? FRAME : RULE, bottom: last ? FRAME : 0 };
  if (count <= LINES_KEPT) {
    const height = Math.max(count * room.leading + 2 * padding, byHand ? HAND_HEIGHT : 0);
    const words = cells.flatMap((cell) => {
      const text = stacked(cell.lines, { ...room, width: cell.width - 2 * padding }, cell.align);
      return text.shapes.map((shape) => moved(shape, cell.x + padding, (height - text.height) / 2));
    });
    const bottom: Edge | null = last ? null : { height: 0, shapes: [across(room.width, 0, FRAME)] };
    const one = box(height, [...frame(cells, height, room.width, rule), ...words], {
      spaceBefore: first ? room.size * 0.5 : 0,
      keepWithNext,
      onTop: { height: 0, shapes: [across(room.width, 0, FRAME)] },
    });
    return [bottom ? { ...one, onBottom: bottom } : one];
  }
  const row = {};
  return Array.from({ length: count }, (_, i) => {
    const above = i === 0 ? padding : 0;
    const below = i === count - 1 ? padding : 0;
    const height = above + room.leading + below;
    const words = cells.map((cell) => {
      const text = stacked(cell.lines.slice(i, i + 1), { ...room, width: cell.width - 2 * padding }, cell.align);
      return text.shapes.map((shape) => moved(shape, cell.x + padding, above));
    });
    const rules = { top: i === 0 ? rule.top : 0, bottom: i === count - 1 ? rule.bottom : 0 };
    return box(height, frame(cells, height, room.width, rules), {
      strip: { row, cells: words },
      spaceBefore: i === 0 && first ? room.size * 0.5 : 0,
      keepWithNext: i === 0 || i === count - 2 || (i === count - 1 && keepWithNext),
      onTop: edge(cells, room.width, i === 0 ? 0 : padding, 'top'),
      ...(last && i === count - 1
        ? {}
        : { onBottom: edge(cells, room.width, i === count - 1 ? 0 : padding, 'bottom') }),
    });
  });
}

/** The rules of a strip of a row: at its sides, between its cells, above and below. */
function frame(
  cells: readonly SetCell[],
  height: number,
  width: number,
  { top, bottom }: { top: number; bottom: number },
): Shape[] {
  const sides = [0, width].map((x) => down(x, height, FRAME));
  const between = cells.slice(1).map(({ x }) => down(x, height, RULE));
  const ends = [top > 0 ? across(width, 0, top) : null, bottom > 0 ? across(width, height, bottom) : null];
  return [...sides, ...between, ...ends.filter((one) => one !== null)];
}

function edge(cells: readonly SetCell[], width: number, height: number, side: 'top' | 'bottom'): Edge {
  const rules = { top: side === 'top' ? FRAME : 0, bottom: side === 'bottom' ? FRAME : 0 };
  return { height, shapes: frame(cells, height, width, rules) };
}

function headerEdge(cells: readonly SetCell[], room: TextRoom, padding: number): Edge {
  const [header] = rowBoxes(cells, room, { padding, first: true, last: false, keepWithNext: true });
  return { height: header?.height ?? 0, shapes: header?.shapes ?? [] };
}

/** One edge under another; a row's own rule over its first line takes the place of the frame there. */
function joined(above: Edge, below: Edge | undefined): Edge {
  const shapes = (below?.shapes ?? []).map((shape) => moved(shape, 0, above.height));
  return { height: above.height + (below?.height ?? 0), shapes: [...above.shapes, ...shapes] };
}

function across(width: number, y: number, thickness: number): Shape {
  return {
    kind: 'line',
    points: [
      [-thickness / 2, y],
      [width + thickness / 2, y],
    ],
    thickness,
  };
}

function down(x: number, height: number, thickness: number): Shape {
  return {
    kind: 'line',
    points: [
      [x, 0],
      [x, height],
    ],
    thickness,
  };
}
