import fc from 'fast-check';
import { expect, it } from 'vitest';
import { candidatePages, cellsOf } from './candidate-pages.ts';

const candidate = fc
  .integer({ min: 1, max: 30 })
  .map((length) => ({ text: '字'.repeat(length), uses: 1, pinyin: [], ends: [] }));

it('lays candidates out in two rows of eight, leaving none out', () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 60 }), (candidates) => {
      const pages = candidatePages(candidates);
      expect(pages.flat()).toEqual(candidates);
      for (const page of pages) {
        expect(page.length).toBeGreaterThan(0);
        expect(page.reduce((sum, one) => sum + cellsOf(one), 0)).toBeLessThanOrEqual(16);
      }
    }),
  );
});

it('gives a word as many cells as it needs, and a sentence a row at most', () => {
  expect(cellsOf({ text: '县' })).toBe(1);
  expect(cellsOf({ text: '宅基地' })).toBe(2);
  expect(cellsOf({ text: '我家的宅基地被邻居占了请帮我解决这个问题' })).toBe(8);
});
