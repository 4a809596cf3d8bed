import type { DocumentContent } from '../../../domain/documents/document.ts';
import { blockBoxes } from './block-boxes.ts';
import { baselineIn, type Measure, moved, type Shape } from './drawing.ts';
import { A4, mm, type PageStyle, pageStyles } from './page-style.ts';
import { type Box, paginate } from './paginate.ts';
import { box, stackedLines, type TextRoom } from './text-boxes.ts';

const MARK_SIZE = 9.5;

export interface PageOptions {
  measure: Measure;
  /** How often this paper was printed before; above 0 it is marked 补打. */
  reprint: number;
}

/** A paper's pages as shapes, each on A4. */
export function layoutPages(content: DocumentContent, { measure, reprint }: PageOptions): Shape[][] {
  const style = pageStyles[content.style];
  const pageHeight = A4.height - style.top - style.bottom;
  const settings = style.body.map((body) => pagesAt(content, style, body, { measure, pageHeight }));
  const fewest =
    content.blocks.filter(({ kind }) => kind === 'route-map').length + (content.style === 'drawing' ? 0 : 1);
  const pages = settings.find((one) => one.length <= fewest) ?? settings[0] ?? [];
  return pages.map((placed, i) => [
    ...placed.flatMap(({ box: { shapes }, top }) => shapes.map((shape) => moved(shape, style.left, style.top + top))),
    ...marginShapes(content, style, { measure, reprint, page: i + 1, pages: pages.length }),
  ]);
}

function pagesAt(
  content: DocumentContent,
  style: PageStyle,
  { size, leading }: PageStyle['body'][number],
  { measure, pageHeight }: { measure: Measure; pageHeight: number },
) {
  const room: TextRoom = { width: A4.width - style.left - style.right, size, leading: size * leading, measure };
  const boxes = content.blocks.flatMap((block) => blockBoxes(block, room, { height: pageHeight }));
  return paginate(withEndKept([...titleBoxes(content, style, room), ...boxes]), pageHeight);
}

function titleBoxes(content: DocumentContent, style: PageStyle, room: TextRoom): Box[] {
  if (content.style === 'drawing') return [];
  const titleRoom = { ...room, size: style.titleSize, leading: style.titleSize * 1.4, role: 'title' as const };
  const title = stackedLines([content.title], titleRoom, 'centre');
  const number = stackedLines(content.documentNo ? [content.documentNo] : [], { ...room, role: 'body' }, 'centre');
  const shapes = [...title.shapes, ...number.shapes.map((shape) => moved(shape, 0, title.height))];
  return [box(title.height + number.height, shapes, { keepWithNext: true })];
}

/** A signature must not stand alone on a page: someone could put it under another text. */
function withEndKept(boxes: readonly Box[]): Box[] {
  const end = boxes.findLastIndex(({ ownPage }) => !ownPage);
  return boxes.map((one, i) => (i >= end - 3 && i < end ? { ...one, keepWithNext: true } : one));
}

function marginShapes(
  content: DocumentContent,
  style: PageStyle,
  { measure, reprint, page, pages }: PageOptions & { page: number; pages: number },
): Shape[] {
  const width = A4.width - style.left - style.right;
  const y = A4.height - style.markFromBottom;
  const room = { width, size: MARK_SIZE, leading: MARK_SIZE * 1.4, measure, role: 'body' as const };
  const top = y - baselineIn(room.leading, MARK_SIZE);
  const count = stackedLines([pages > 1 ? `第${page}页，共${pages}页` : ''], room, 'right');
  const mark = stackedLines([content.mark], room, 'left');
  const again = stackedLines(reprint > 0 ? [`补打 ${reprint}`] : [], { ...room, size: 12, role: 'bold' }, 'right');
  return [
    ...[...mark.shapes, ...count.shapes].map((shape) => moved(shape, style.left, top)),
    ...again.shapes.map((shape) => moved(shape, style.left, Math.min(style.top, mm(20)) - mm(8))),
  ];
}
