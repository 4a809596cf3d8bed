import type { DocumentContent, DocumentPart } from '../../../domain/documents/document.ts';
import { blockBoxes } from './block-boxes.ts';
import { baselineIn, type LaidOutPage, type Measure, moved, type Shape } from './drawing.ts';
import { heightOf, mm, type PageStyle, pageStyles, widthOf } from './page-style.ts';
import { type Box, type PlacedBox, paginate } from './paginate.ts';
import { layoutRouteMap } from './route-map/layout.ts';
import { box, stackedLines, type TextRoom } from './text-boxes.ts';

const MARK_SIZE = 9.5;

export interface PageOptions {
  measure: Measure;
  /** How often this paper was printed before; above 0 it is marked 补打. */
  reprint: number;
}

interface Page {
  style: PageStyle;
  shapes: Shape[];
  bookmark: string | null;
}

/** A paper's pages: part after part, in each its text first, then each route map on a page of its own. */
export function layoutPages(content: DocumentContent, { measure, reprint }: PageOptions): LaidOutPage[] {
  const pages = content.parts.flatMap((part) => partPages(part, content, measure));
  return pages.map(({ style, shapes, bookmark }, i) => ({
    width: style.width,
    height: style.height,
    bookmark,
    shapes: [
      ...shapes.map((shape) => moved(shape, style.left, style.top)),
      ...marginShapes(content, style, { measure, reprint, page: i + 1, pages: pages.length }),
    ],
  }));
}

function partPages(part: DocumentPart, content: DocumentContent, measure: Measure): Page[] {
  const pages = [...textPages(part, content, measure), ...drawingPages(part, measure)];
  return pages.map((page, i) => ({ ...page, bookmark: i === 0 ? part.title : null }));
}

function textPages(part: DocumentPart, content: DocumentContent, measure: Measure): Page[] {
  const style = pageStyles[part.layout];
  const settings = style.body.map((body) => pagesAt(part, content, { style, ...body, measure }));
  const pages = settings.find(({ length }) => length === 1) ?? settings[0] ?? [];
  return pages.map((placed) => ({
    style,
    shapes: placed.flatMap(({ box: { shapes }, top }) => shapes.map((shape) => moved(shape, 0, top))),
    bookmark: null,
  }));
}

function pagesAt(
  part: DocumentPart,
  content: DocumentContent,
  { style, size, leading, measure }: { style: PageStyle; size: number; leading: number; measure: Measure },
): PlacedBox[][] {
  const room: TextRoom = { width: widthOf(style), size, leading, measure };
  const boxes = part.blocks.flatMap((block) => (block.kind === 'route-map' ? [] : blockBoxes(block, room)));
  return paginate(withEndKept([titleBox(part, content, style, room), ...boxes]), heightOf(style));
}

function drawingPages(part: DocumentPart, measure: Measure): Page[] {
  const style = pageStyles.drawing;
  const area = { width: widthOf(style), height: heightOf(style), measure };
  return part.blocks.flatMap((block) =>
    block.kind === 'route-map' ? [{ style, shapes: layoutRouteMap(block.map, area).shapes, bookmark: null }] : [],
  );
}

function titleBox(part: DocumentPart, { documentNo }: DocumentContent, style: PageStyle, room: TextRoom): Box {
  const titleRoom = { ...room, size: style.titleSize, leading: style.titleSize * 1.4, role: 'title' as const };
  const title = stackedLines([part.title], titleRoom, 'centre');
  const number = stackedLines(documentNo ? [documentNo] : [], { ...room, role: 'body' }, 'centre');
  const shapes = [...title.shapes, ...number.shapes.map((shape) => moved(shape, 0, title.height))];
  return box(title.height + number.height, shapes, { keepWithNext: true });
}

/** A signature must not stand alone on a page: someone could put it under another text. */
function withEndKept(boxes: readonly Box[]): Box[] {
  return boxes.map((one, i) => (i >= boxes.length - 3 ? { ...one, keepWithNext: true } : one));
}

function marginShapes(
  content: DocumentContent,
  style: PageStyle,
  { measure, reprint, page, pages }: PageOptions & { page: number; pages: number },
): Shape[] {
  const y = style.height - style.markFromBottom;
  const leading = MARK_SIZE * 1.4;
  const room = { width: widthOf(style), size: MARK_SIZE, leading, measure, role: 'body' as const };
  const top = y - baselineIn(leading, MARK_SIZE);
  const count = stackedLines(pages > 1 ? [`第${page}页，共${pages}页`] : [], room, 'right');
  const mark = stackedLines([content.mark], room, 'left');
  const again = stackedLines(reprint > 0 ? [`补打 ${reprint}`] : [], { ...room, size: 12, role: 'bold' }, 'right');
  return [
    ...[...mark.shapes, ...count.shapes].map((shape) => moved(shape, style.left, top)),
    ...again.shapes.map((shape) => moved(shape, style.left, Math.min(style.top, mm(20)) - mm(8))),
  ];
}
