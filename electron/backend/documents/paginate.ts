import type { Shape } from './drawing.ts';

/** A strip of a page as wide as the text: never torn. */
export interface Box {
  height: number;
  /** Left out at the top of a page. */
  spaceBefore: number;
  /** Must not be the last on its page. */
  keepWithNext: boolean;
  /** From the box's top left corner. */
  shapes: Shape[];
}

export interface PlacedBox {
  box: Box;
  /** Distance from the top of the text area. */
  top: number;
}

/** Puts boxes onto pages of one height. What must keep together goes to the next page as a whole, if it fits on one. */
export function paginate(boxes: readonly Box[], pageHeight: number): PlacedBox[][] {
  const pages: PlacedBox[][] = [];
  let page: PlacedBox[] = [];
  let used = 0;
  const turn = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    used = 0;
  };
  for (const chunk of chunksOf(boxes)) {
    const height = chunk.reduce((sum, box) => sum + box.spaceBefore + box.height, 0);
    if (used + height > pageHeight && height <= pageHeight) turn();
    for (const box of chunk) {
      if (used + (page.length === 0 ? 0 : box.spaceBefore) + box.height > pageHeight) turn();
      const top = page.length === 0 ? 0 : used + box.spaceBefore;
      page.push({ box, top });
      used = top + box.height;
    }
  }
  turn();
  return pages;
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
