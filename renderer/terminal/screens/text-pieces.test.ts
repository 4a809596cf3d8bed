import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPieces } from './text-pieces.ts';

describe('a long text over several pages', () => {
  it('is cut after a sentence', () => {
    expect(textPieces('邻居砌墙占了地。我找过村委会。没有解决。', 16)).toEqual([
      '邻居砌墙占了地。我找过村委会。',
      '没有解决。',
    ]);
  });

  it('is cut in the middle only when a sentence is longer than a page', () => {
    expect(textPieces('一二三四五六七', 3)).toEqual(['一二三', '四五六', '七']);
  });

  it('is cut after a comma and not within a number where that can be', () => {
    expect(textPieces('一二，三四五六', 5)).toEqual(['一二，', '三四五六']);
    expect(textPieces('编号139-0007止', 8)).toEqual(['编号', '139-0007', '止']);
  });

  it('leaves nothing out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (text, longest) => {
        expect(textPieces(text, longest).join('')).toBe(text);
      }),
    );
  });

  it('reads a short text as one piece', () => {
    expect(textPieces('请派人来看。')).toEqual(['请派人来看。']);
  });
});
