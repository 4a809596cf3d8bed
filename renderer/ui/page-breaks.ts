/**
 * Which items go on which page when nothing may scroll: as many as fit, at least one a page.
 * @param heights of the items in CSS pixels
 * @param available height of a page, @param gap between two items
 */
export function pageBreaks(heights: readonly number[], available: number, gap: number): number[][] {
  const pages: number[][] = [];
  let page: number[] = [];
  let used = 0;
  heights.forEach((height, i) => {
    const needed = page.length === 0 ? height : used + gap + height;
    if (page.length > 0 && needed > available) {
      pages.push(page);
      page = [];
    }
    used = page.length === 0 ? height : used + gap + height;
    page.push(i);
  });
  return page.length > 0 ? [...pages, page] : pages;
}
