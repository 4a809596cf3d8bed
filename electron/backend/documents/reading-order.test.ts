import { describe, expect, it } from 'vitest';
import type { Shape } from './drawing.ts';
import { paginate } from './paginate.ts';
import { inReadingOrder } from './reading-order.ts';
import { estimatedWidth } from './route-map/svg.ts';
import { type Cell, ruledRows } from './ruled-rows.ts';

const room = { width: 400, size: 16, leading: 24, measure: estimatedWidth };
const cell = (text: string): Cell => ({ text, share: 1, role: 'body', align: 'left' });
const words = (shapes: readonly Shape[]) => shapes.map((shape) => (shape.kind === 'text' ? shape.text : '')).join('');

describe('the order in which a page is read', () => {
  const long = '界墙往我家这边挪了约四十厘米'.repeat(8);
  const other = '按证上的尺寸重新丈量'.repeat(8);
  const boxes = ruledRows(
    [
      [cell(long), cell(other)],
      [cell('住址'), cell('测试村')],
    ],
    room,
  );

  it('goes down one cell before the next, also where a row was torn into strips', () => {
    const [page] = paginate(boxes, 1000);
    expect(words(inReadingOrder(page ?? []))).toBe(`${long}${other}住址测试村`);
  });

  it('reads what stands of a torn row on each page, cell by cell', () => {
    const pages = paginate(boxes, 150).map((page) => words(inReadingOrder(page)));
    expect(pages.length).toBeGreaterThan(1);
    const [first = ''] = pages;
    const ofLong = first.indexOf('按');
    expect(long.startsWith(first.slice(0, ofLong))).toBe(true);
    expect(other.startsWith(first.slice(ofLong))).toBe(true);
    expect([...pages.join('')].sort()).toEqual([...`${long}${other}住址测试村`].sort());
  });
});
