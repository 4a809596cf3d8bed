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

  it('tears what no page can hold, rather than never end', () => {
    expect(heights([line(true), line(true), line(true), line()], 30)).toEqual([3, 1]);
  });

  it('leaves out space at the top of a page', () => {
    const pages = paginate([line(), box(10, [], { spaceBefore: 5 }), box(10, [], { spaceBefore: 5 })], 25);
    expect(pages.map((page) => page.map(({ top }) => top))).toEqual([[0, 15], [0]]);
  });
});
