import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageViews } from './page-views.ts';

const A4 = { width: 595, height: 842 };
const side = fc.integer({ min: 300, max: 2000 });

describe('the views of a page', () => {
  it('show all of it at once, as large as the room allows', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const [view, ...more] = pageViews([A4], { width, height }, false);
        expect(more).toEqual([]);
        expect(Math.max((view?.width ?? 0) / width, (view?.height ?? 0) / height)).toBeCloseTo(1);
      }),
    );
  });

  it('when large fill the width, leave nothing out between them, and end with the page', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const views = pageViews([A4], { width, height }, true);
        expect(views[0]?.top).toBe(0);
        for (const [i, view] of views.entries()) {
          expect([view.width, view.height <= height]).toEqual([width, true]);
          const next = views[i + 1];
          if (next !== undefined) expect(next.top).toBeLessThan(view.top + view.height);
        }
        const last = views.at(-1);
        expect((last?.top ?? 0) + (last?.height ?? 0)).toBeCloseTo(A4.height * (last?.scale ?? 0));
      }),
    );
  });

  it('follow the pages in their order', () => {
    const room = { width: 800, height: 600 };
    expect(pageViews([A4, A4], room, false).map(({ page }) => page)).toEqual([1, 2]);
    expect(new Set(pageViews([A4, A4], room, true).map(({ page }) => page))).toEqual(new Set([1, 2]));
  });
});
