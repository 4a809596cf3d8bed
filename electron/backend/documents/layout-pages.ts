import type { DocumentContent, DocumentPart, Layout } from '../../../domain/documents/document.ts';
import { blocksBoxes } from './block-boxes.ts';
import { baselineIn, type LaidOutPage, type Measure, marginal, moved, type Shape } from './drawing.ts';
import { letterFoot, letterHead, officialHead, pageNumber, plainHead } from './heads.ts';
import { heightOf, mm, type PageStyle, pageStyles, widthOf } from './page-style.ts';
import { type Box, type PlacedBox, paginate } from './paginate.ts';
import { inReadingOrder } from './reading-order.ts';
import { layoutRouteMap } from './route-map/layout.ts';
import { stackedLines, type TextRoom } from './text-boxes.ts';

const COPY_SIZE = 12;

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
  const pages = content.parts.flatMap((part) => partPages(part, measure));
  return pages.map(({ style, shapes, bookmark }, i) => ({
    width: style.width,
    height: style.height,
    bookmark,
    area: {
      left: style.left,
      top: style.top,
      right: style.width - style.right,
      bottom: style.height - style.bottom,
    },
    shapes: [
      ...shapes.map((shape) => moved(shape, style.left, style.top)),
      ...marginShapes(content, style, { measure, reprint, page: i + 1, pages: pages.length }),
    ],
  }));
}

function partPages(part: DocumentPart, measure: Measure): Page[] {
  const pages = [...textPages(part, measure), ...drawingPages(part, measure)];
  return pages.map((page, i) => ({ ...page, bookmark: i === 0 ? part.title : null }));
}

function textPages(part: DocumentPart, measure: Measure): Page[] {
  const style = pageStyles[part.layout];
  let pages: PlacedBox[][] = [];
  for (const body of style.body) {
    const set = paginate(boxesOf(part, { width: widthOf(style), ...body, measure }), heightOf(style));
    if (pages.length === 0 || set.length < pages.length) pages = set;
    // Smaller settings spare a page of a short part; of a long one they only make the type smaller.
    if (pages.length === 1 || pages.length > 3) break;
  }
  return pages.map((placed, i) => ({
    style,
    bookmark: null,
    shapes: [...inReadingOrder(placed), ...standardShapes(part.layout, i + 1, measure)],
  }));
}

function boxesOf(part: DocumentPart, room: TextRoom): Box[] {
  const blocks = blocksBoxes(part.blocks, room);
  if (blocks.length === 0) return [];
  const style = pageStyles[part.layout];
  const head = { organ: part.organ, documentNo: part.documentNo, title: part.title };
  switch (part.layout) {
    case 'official':
      return [officialHead(head, room), ...blocks];
    case 'letter':
      return [letterHead(head, room, style), ...blocks];
    default:
      return [plainHead(head, room, style.titleSize), ...blocks];
  }
}

/** What GB/T 9704 puts outside the text block of a part's page. */
function standardShapes(layout: Layout, page: number, measure: Measure): Shape[] {
  const style = pageStyles[layout];
  if (layout === 'letter' && page === 1) return letterFoot(style).map(marginal);
  return layout === 'letter' || layout === 'official' ? [marginal(pageNumber(page, style, measure))] : [];
}

function drawingPages(part: DocumentPart, measure: Measure): Page[] {
  const style = pageStyles.drawing;
  const area = { width: widthOf(style), height: heightOf(style), measure };
  return part.blocks.flatMap((block) =>
    block.kind === 'route-map' ? [{ style, shapes: layoutRouteMap(block.map, area).shapes, bookmark: null }] : [],
  );
}

function marginShapes(
  content: DocumentContent,
  style: PageStyle,
  { measure, reprint, page, pages }: PageOptions & { page: number; pages: number },
): Shape[] {
  const y = style.height - style.markFromBottom;
  const size = style.markSize;
  const leading = size * 1.4;
  const room = { width: widthOf(style), size, leading, measure, role: 'body' as const };
  const top = y - baselineIn(leading, size);
  const count = stackedLines(pages > 1 ? [`第${page}页，共${pages}页`] : [], room, 'right');
  const mark = stackedLines([content.mark], room, 'left');
  const again = stackedLines(
    reprint > 0 ? [`补打 ${reprint}`] : [],
    { ...room, size: Math.max(COPY_SIZE, size), role: 'bold' },
    'right',
  );
  return [
    ...[...mark.shapes, ...count.shapes].map((shape) => moved(shape, style.left, top)),
    ...again.shapes.map((shape) => moved(shape, style.left, Math.min(style.top, mm(20)) - mm(8))),
  ].map(marginal);
}
