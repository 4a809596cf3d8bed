import { type Measure, marginal, moved, type Shape } from './drawing.ts';
import { GRID, mm, type PageStyle, widthOf } from './page-style.ts';
import type { Box } from './paginate.ts';
import { balancedLines, box, type Stack, stacked, stackedLines, type TextRoom } from './text-boxes.ts';

/** 发文机关标志: as large as this where the name is short enough for one line. */
const NAME_SIZE = 42;
/** A character's square over its baseline, in ems. */
const ASCENT = 0.88;

interface Head {
  organ: string | null;
  documentNo: string | null;
  title: string;
}

/**
 * GB/T 9704-2012, 7.2: the organ's name in red, its upper edge 35 mm below the upper edge of the text block; two lines
 * below it the number; 4 mm below that a red rule as wide as the block; two lines below that the title.
 */
export function officialHead({ organ, documentNo, title }: Head, room: TextRoom): Box {
  const name = organ === null ? { height: 0, shapes: [] } : organName(organ, room);
  const nameTop = mm(35);
  const numberTop = organ === null ? 0 : nameTop + name.height + 2 * GRID.pitch;
  const number = stackedLines(documentNo ? [documentNo] : [], { ...room, role: 'body' }, 'centre');
  const numberEnd = numberTop + number.height - (number.height > 0 ? (room.leading - GRID.size) / 2 : 0);
  const rule = numberEnd + mm(4);
  const shapes = [
    ...name.shapes.map((shape) => moved(shape, 0, nameTop)),
    ...number.shapes.map((shape) => moved(shape, 0, numberTop)),
    redRule(0, room.width, rule, RULE.thick),
  ];
  return withTitle(shapes, rule, title, room);
}

/**
 * GB/T 9704-2012, 10.1 (信函格式): the organ's name in red 30 mm below the page's upper edge; 4 mm below it a red double
 * rule, 170 mm wide, thick over thin; the number at the right below it; the title two lines below that.
 */
export function letterHead({ organ, documentNo, title }: Head, room: TextRoom, style: PageStyle): Box {
  const name = organ === null ? { height: 0, shapes: [] } : organName(organ, room);
  const nameTop = mm(30) - style.top;
  const rule = nameTop + name.height + mm(4);
  const number = stackedLines(documentNo ? [documentNo] : [], { ...room, role: 'body' }, 'right');
  // The number keeps seven eighths of a character's height from the rule, as the standard's lines do from each other.
  const numberTop = rule + GRID.size * (7 / 8) - (room.leading - GRID.size) / 2;
  const numberEnd = numberTop + number.height - (room.leading - GRID.size) / 2;
  const shapes = [
    ...[...name.shapes.map((shape) => moved(shape, 0, nameTop)), ...doubleRule(style, rule, 'thick first')].map(
      marginal,
    ),
    ...number.shapes.map((shape) => moved(shape, 0, numberTop)),
  ];
  return withTitle(shapes, number.height > 0 ? numberEnd : rule, title, room);
}

/** The second double rule of a letter's first page, thin over thick, 20 mm above the page's lower edge. */
export function letterFoot(style: PageStyle): Shape[] {
  return doubleRule(style, style.height - style.top - mm(20), 'thin first');
}

/** The title of a form, a slip or a plain page, with the paper's number under it. */
export function plainHead({ documentNo, title }: Omit<Head, 'organ'>, room: TextRoom, titleSize: number): Box {
  const titleRoom = { ...room, size: titleSize, leading: titleSize * 1.4 };
  const heading = stacked(balancedLines(title, 'title', titleRoom), titleRoom, 'centre');
  const number = stackedLines(documentNo ? [documentNo] : [], { ...room, ...NUMBER, role: 'body' }, 'centre');
  const shapes = [...heading.shapes, ...number.shapes.map((shape) => moved(shape, 0, heading.height))];
  return box(heading.height + number.height + room.size * 0.2, shapes, { keepWithNext: true });
}

const NUMBER = { size: 12, leading: 18 };

/** The title two lines below what stands above it, on the grid's lines, with a line left free under it. */
function withTitle(shapes: readonly Shape[], above: number, title: string, room: TextRoom): Box {
  const pitch = room.leading;
  const top = Math.round((above + 2 * GRID.pitch) / pitch) * pitch;
  const titleRoom = { ...room, size: TITLE_SIZE, tracking: 0 };
  const heading = stacked(balancedLines(title, 'title', titleRoom), titleRoom, 'centre');
  const height = top + heading.height + pitch;
  return box(height, [...shapes, ...heading.shapes.map((shape) => moved(shape, 0, top))], { keepWithNext: true });
}

/** 2号. */
const TITLE_SIZE = 22;

/** Only names longer than any office's stand on more lines than one. */
const SMALLEST_NAME = 18;

/** Its upper edge at 0. */
function organName(organ: string, room: TextRoom): Stack {
  const widest = room.measure(organ, 'title');
  const size = Math.min(NAME_SIZE, Math.max(SMALLEST_NAME, room.width / widest - 0.001));
  const nameRoom = { ...room, size, leading: size * 1.2, tracking: 0, fill: 'red' as const };
  const { shapes, height } = stacked(balancedLines(organ, 'title', nameRoom), nameRoom, 'centre');
  const above = (nameRoom.leading - size) / 2;
  return { height: height - 2 * above, shapes: shapes.map((shape) => moved(shape, 0, -above)) };
}

const RULE = { thick: 2, thin: 0.7, apart: 1.6 };
const DOUBLE_RULE_WIDTH = mm(170);

/** Its upper edge at `y`, from the text block's corner, in the middle of the page. */
function doubleRule(style: PageStyle, y: number, order: 'thick first' | 'thin first'): Shape[] {
  const x = (style.width - DOUBLE_RULE_WIDTH) / 2 - style.left;
  const [one, two] = order === 'thick first' ? [RULE.thick, RULE.thin] : [RULE.thin, RULE.thick];
  return [redRule(x, DOUBLE_RULE_WIDTH, y, one), redRule(x, DOUBLE_RULE_WIDTH, y + one + RULE.apart, two)];
}

function redRule(x: number, width: number, y: number, height: number): Shape {
  return { kind: 'rect', x, y, width, height, thickness: 0, fill: 'red' };
}

/** 7.5: "— 1 —" in size 4, the rules' middle 7 mm below the block; odd pages right, even pages left, one character in. */
export function pageNumber(page: number, style: PageStyle, measure: Measure): Shape {
  const text = `— ${page} —`;
  const width = measure(text, 'body') * PAGE_NUMBER_SIZE;
  const block = widthOf(style);
  const x = page % 2 === 1 ? block - PAGE_NUMBER_SIZE - width : PAGE_NUMBER_SIZE;
  // The rule of a dash runs through the middle of its square.
  const middle = PAGE_NUMBER_SIZE * (ASCENT - 0.5);
  const y = style.height - style.top - style.bottom + mm(7) + middle;
  return { kind: 'text', x, y, size: PAGE_NUMBER_SIZE, role: 'body', text };
}

/** 4号. */
const PAGE_NUMBER_SIZE = 14;
