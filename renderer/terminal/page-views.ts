/** What of a page stands on the screen at once; lengths in CSS pixels. */
export interface PageView {
  /** Counted from 1. */
  page: number;
  scale: number;
  /** Where the visible piece begins, in the scaled page. */
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A letter's margins hold nothing to read: 20 of 210 mm on either side are left out of the large view. */
const SIDE_MARGIN = 20 / 210;
/** A line that one view cuts off stands whole on the next. */
const OVERLAP = 0.1;

/**
 * The views a reader turns through, page by page: whole pages, or pieces as wide as the room without the side margins.
 * @param page its size in points, @param room on the screen in CSS pixels
 */
export function pageViews(
  pages: readonly { width: number; height: number }[],
  room: { width: number; height: number },
  large: boolean,
): PageView[] {
  return pages.flatMap((page, i) => (large ? pieces(page, room, i + 1) : [whole(page, room, i + 1)]));
}

function whole(page: { width: number; height: number }, room: { width: number; height: number }, number: number) {
  const scale = Math.min(room.width / page.width, room.height / page.height);
  const [width, height] = [page.width * scale, page.height * scale];
  return { page: number, scale, left: 0, top: 0, width, height };
}

function pieces(
  page: { width: number; height: number },
  room: { width: number; height: number },
  number: number,
): PageView[] {
  const scale = room.width / (page.width * (1 - 2 * SIDE_MARGIN));
  const left = page.width * scale * SIDE_MARGIN;
  const total = page.height * scale;
  const height = Math.min(room.height, total);
  const count = Math.max(1, Math.ceil((total - height) / (height * (1 - OVERLAP))) + 1);
  const step = count === 1 ? 0 : (total - height) / (count - 1);
  return Array.from({ length: count }, (_, i) => {
    return { page: number, scale, left, top: i * step, width: room.width, height };
  });
}
