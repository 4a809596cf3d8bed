import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageBreaks } from './page-breaks.ts';

describe('pages instead of scrolling', () => {
  it('fills a page as far as the items and the gaps between them fit', () => {
    expect(pageBreaks([40, 40, 40, 40], 90, 10)).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(pageBreaks([40, 40, 40], 89, 10)).toEqual([[0], [1], [2]]);
  });

  it('gives an item that is too tall a page of its own', () => {
    expect(pageBreaks([20, 500, 20], 100, 0)).toEqual([[0], [1], [2]]);
  });

  it('loses no item, doubles none and keeps their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300)), fc.nat(1000), fc.nat(30), (heights, available, gap) => {
        expect(pageBreaks(heights, available, gap).flat()).toEqual(heights.map((_, i) => i));
      }),
    );
  });

  it('lets no page of more than one item pass the height there is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300)), fc.nat(1000), fc.nat(30), (heights, available, gap) => {
        for (const page of pageBreaks(heights, available, gap).filter(({ length }) => length > 1)) {
          const used = page.reduce((sum, i) => sum + (heights[i] ?? 0), 0) + gap * (page.length - 1);
          expect(used).toBeLessThanOrEqual(available);
        }
      }),
    );
  });
});
