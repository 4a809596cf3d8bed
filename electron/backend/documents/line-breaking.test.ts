import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, unbreakablePieces } from './line-breaking.ts';

const measure = (text: string) =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);

function linesOf(text: string, width: number): string[] {
  const lines = breakLines([{ text, face: 'body' }], measure, { first: width, rest: width });
  return lines.map(({ spans }) => spans.map((span) => span.text).join(''));
}

const chinese = fc.string({
  unit: fc.constantFrom(...'信访事项受理告知，。、；：？！（）《》“”〔〕—…0123456789-AZ 日年月号·'),
  maxLength: 80,
});

describe('breaking Chinese lines', () => {
  it('lets no closing mark begin a line and no opening mark end one', () => {
    expect(linesOf('依据《信访工作条例》，受理。', 10)).toEqual(['依据《信访工作条', '例》，受理。']);
    expect(linesOf('信访工作（第三十四条）', 5)).toEqual(['信访工作', '（第三十四', '条）']);
  });

  it.each([
    ['a telephone number', '请拨打电话0317-0000111', '0317-0000111'],
    ['a day', '届满日为二〇二七2027年1月22日', '2027年1月22日'],
    ['a document number', '文号样信受告〔2026〕12号', '告〔2026〕12号'],
    ['a number with its unit', '请在规定的时间60个工作日内', '60个工作日'],
    ['a query code', '查询码是什么JTR-SVR-9DH', 'JTR-SVR-9DH'],
  ])('keeps %s together', (_, text, kept) => {
    for (let width = measure(kept); width < measure(text); width += 0.5) {
      expect(linesOf(text, width).filter((line) => line.includes(kept))).toHaveLength(1);
    }
  });

  it('tears what is longer than a line rather than run off the paper', () => {
    expect(linesOf('A'.repeat(50), 10)).toEqual(['A'.repeat(20), 'A'.repeat(20), 'A'.repeat(10)]);
  });

  it('gives the first line less room for its indent', () => {
    const lines = breakLines([{ text: '一二三四五六', face: 'body' }], measure, { first: 2, rest: 4 });
    expect(lines.map(({ spans }) => spans[0]?.text)).toEqual(['一二', '三四五六']);
  });

  it('loses nothing but blanks, whatever the text', () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 2, max: 40 }), (text, width) => {
        expect(linesOf(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('never runs over the margin', () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 2, max: 40 }), (text, width) => {
        for (const line of linesOf(text, width)) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('breaks only between pieces when every piece fits on a line', () => {
    fc.assert(
      fc.property(chinese, (text) => {
        const pieces = unbreakablePieces(text).map((piece) => piece.trimEnd());
        const width = Math.max(1, ...pieces.map(measure));
        for (const line of linesOf(text, width)) {
          expect(pieces.some((piece) => piece !== '' && line.startsWith(piece)) || line === '').toBe(true);
        }
      }),
    );
  });
});
