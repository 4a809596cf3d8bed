import type { Shape } from './drawing.ts';

/** What stands above or below a box only where a page is turned. */
export interface Edge {
  height: number;
  shapes: Shape[];
}

/** A strip of a page as wide as the text: never torn. */
export interface Box {
  height: number;
  /** Left out at the top of a page. */
  spaceBefore: number;
  /** Must not be the last on its page. */
  keepWithNext: boolean;
  /** From the box's top left corner. */
  shapes: Shape[];
  /** Of a row torn into strips: its words cell by cell, to be read down each cell before the next. */
  strip?: { row: object; cells: Shape[][] };
  /** Above it when it is the first on its page: a table's titles once more. */
  onTop?: Edge;
  /** Below it when it is the last on its page: the rule that ends a torn row. */
  onBottom?: Edge;
}

export interface PlacedBox {
  box: Pick<Box, 'shapes' | 'strip'>;
  /** Distance from the top of the text area. */
  top: number;
}

/** Puts boxes onto pages of one height. What must keep together goes to the next page as a whole, if it fits on one. */
export function paginate(boxes: readonly Box[], pageHeight: number): PlacedBox[][] {
  const pages: PlacedBox[][] = [];
  let page: PlacedBox[] = [];
  let used = 0;
  let last: Box | null = null;
  const turn = () => {
    if (page.length === 0) return;
    if (last?.onBottom) page.push({ box: last.onBottom, top: used });
    pages.push(page);
    page = [];
    used = 0;
  };
  const place = (box: Box) => {
    if (page.length === 0 && pages.length > 0 && box.onTop) {
      page.push({ box: box.onTop, top: 0 });
      used = box.onTop.height;
    }
    const top = page.length === 0 ? 0 : used + box.spaceBefore;
    page.push({ box, top });
    used = top + box.height;
    last = box;
  };
  /** No page holds all that should keep together; then at least two strips go along with what does not fit. */
  const companyOf = (box: Box): Box[] => {
    const placed = page.map((one) => one.box);
    const at = boxes.indexOf(box);
    const company = boxes
      .slice(Math.max(0, at - COMPANY), at)
      .filter((one) => one.keepWithNext && placed.includes(one));
    const height = [...company, box].reduce((sum, one) => sum + one.spaceBefore + one.height, 0);
    if (company.length === placed.length || height > pageHeight) return [];
    page.splice(page.length - company.length);
    last = boxes[at - company.length - 1] ?? null;
    return company;
  };
  for (const chunk of chunksOf(boxes)) {
    const height = chunk.reduce((sum, box) => sum + box.spaceBefore + box.height, 0) + bottomOf(chunk.at(-1));
    if (used + height > pageHeight + TINY && height <= pageHeight + TINY) turn();
    for (const box of chunk) {
      if (used + (page.length === 0 ? 0 : box.spaceBefore) + box.height + bottomOf(box) > pageHeight + TINY) {
        const company = companyOf(box);
        turn();
        company.forEach(place);
      }
      place(box);
    }
  }
  last = null;
  turn();
  return pages;
}

const COMPANY = 2;
/** Lines of a grid add up to a page only to within the rounding of sums. */
const TINY = 1e-6;

function bottomOf(box: Box | undefined): number {
  return box?.onBottom?.height ?? 0;
}

function chunksOf(boxes: readonly Box[]): Box[][] {
  const chunks: Box[][] = [];
  let open = false;
  for (const box of boxes) {
    if (open) chunks.at(-1)?.push(box);
    else chunks.push([box]);
    open = box.keepWithNext;
  }
  return chunks;
}
