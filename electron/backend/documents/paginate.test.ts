import { describe, expect, it } from 'vitest';
import { paginate } from './paginate.ts';
import { box } from './text-boxes.ts';

const line = (keepWithNext = false) => box(10, [], { keepWithNext });
const heights = (boxes: ReturnType<typeof box>[], page: number) => paginate(boxes, page).map(({ length }) => length);

describe('turning pages', () => {
  it('fills a page before it turns', () => {
    expect(heights([line(), line(), line(), line(), line()], 30)).toEqual([3, 2]);
  });

  it('takes what must keep together to the next page', () => {
    expect(heights([line(), line(), line(true), line()], 30)).toEqual([2, 2]);
  });

  it('tears what no page can hold, and lets two strips go along with what did not fit', () => {
    expect(heights([line(true), line(true), line(true), line()], 30)).toEqual([1, 3]);
  });

  it('says a table’s titles again and ends a torn row where the page is turned', () => {
    const titles = { height: 10, shapes: [] };
    const rule = { height: 2, shapes: [] };
    const row = box(10, [], { onTop: titles, onBottom: rule });
    const pages = paginate([line(true), row, row, row], 32);
    expect(pages.map((page) => page.map(({ top }) => top))).toEqual([
      [0, 10, 20, 30],
      [0, 10],
    ]);
  });

  it('leaves out space at the top of a page', () => {
    const pages = paginate([line(), box(10, [], { spaceBefore: 5 }), box(10, [], { spaceBefore: 5 })], 25);
    expect(pages.map((page) => page.map(({ top }) => top))).toEqual([[0, 15], [0]]);
  });
});
