import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, type Line } from './line-breaking.ts';
import { unbreakablePieces } from './text-units.ts';

/** A Chinese character is an em wide, a Latin one half. */
const measure = (text: string) =>
  [...text].reduce((sum, one) => sum + ((one.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);

const set = (text: string, width: number, justify = false): Line<string>[] =>
  breakLines([{ text, face: 'body' }], measure, { first: width, rest: width, justify });
const textOf = (line: Line<string>) => line.spans.map(({ text }) => text).join('');
const gapsOf = (line: Line<string>) => line.spans.flatMap(({ gaps }) => gaps);
const linesOf = (text: string, width: number) => set(text, width).map(textOf);

const chinese = fc.string({
  unit: fc.constantFrom(...'信访事项受理告知，。、；：？！（）《》“”〔〕—…0123456789-AZ 日年月号·'),
  maxLength: 80,
});
const hanzi = (count: number) => '信访事项受理告知书'.repeat(10).slice(0, count);

describe('breaking Chinese lines', () => {
  it('lets no closing mark begin a line and no opening mark end one', () => {
    expect(linesOf('信访工作（第三十四条之一）', 5)).toEqual(['信访工作', '（第三十四', '条之一）']);
  });

  it.each([
    ['a telephone number', '请拨打电话0317-0000111', '0317-0000111'],
    ['a day', '届满日为二〇二七2027年1月22日', '2027年1月22日'],
    ['a document number', '文号样信受告〔2026〕12号', '告〔2026〕12号'],
    ['a number with its unit', '请在规定的时间60个工作日内', '60个工作日'],
    ['a query code', '查询码是什么JTR-SVR-9DH', 'JTR-SVR-9DH'],
    ['a masked number', '证件号码139999********0018', '139999********0018'],
  ])('keeps %s together', (_, text, kept) => {
    for (let width = measure(kept) + 1; width < measure(text); width += 0.5) {
      expect(linesOf(text, width).filter((line) => line.includes(kept))).toHaveLength(1);
    }
  });

  it('tears what is longer than a line rather than run off the paper', () => {
    expect(linesOf('A'.repeat(50), 10)).toEqual(['A'.repeat(20), 'A'.repeat(20), 'A'.repeat(10)]);
  });

  it('gives the first line less room for its indent', () => {
    const lines = breakLines([{ text: '一二三四五六', face: 'body' }], measure, { first: 2, rest: 4 });
    expect(lines.map(textOf)).toEqual(['一二', '三四五六']);
  });

  it('ends a paragraph with more than one character, with or without a mark', () => {
    expect(linesOf(hanzi(29), 28).map((line) => line.length)).toEqual([27, 2]);
    expect(linesOf(`${hanzi(29)}。`, 28).map((line) => line.length)).toEqual([27, 3]);
  });

  it('tears no word of a title', () => {
    const title = '关于宅基地界墙争议信访事项的告知书';
    const lines = breakLines([{ text: title, face: 'title' }], measure, { first: 8, rest: 8, words: true });
    for (const word of ['宅基地', '争议', '信访', '事项', '告知书']) {
      expect(lines.filter((line) => textOf(line).includes(word))).toHaveLength(1);
    }
  });

  it('loses nothing but blanks, whatever the text', () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 2, max: 40 }), fc.boolean(), (text, width, justify) => {
        const lines = set(text, width, justify).map(textOf);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('runs over the margin by no more than the empty half of a mark', () => {
    fc.assert(
      fc.property(chinese, fc.integer({ min: 3, max: 40 }), fc.boolean(), (text, width, justify) => {
        for (const line of set(text, width, justify)) {
          const half = /[，。、；：）》”〕]$/u.test(textOf(line)) ? 0.5 : 0;
          expect(line.width).toBeLessThanOrEqual(width + half + 1e-6);
        }
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

describe('the room between characters', () => {
  it('sets marks that follow each other half an em closer', () => {
    const [line] = set('“《条例》”，', 20);
    expect(line?.width).toBe(7 - 3 * 0.5);
    expect(textOf(line as Line<string>)).toBe('“《条例》”，');
  });

  it('lets the empty half of a mark hang over the margin and takes in marks, to bring one back', () => {
    expect(linesOf('依据《信访工作条例》，受理。', 10)).toEqual(['依据《信访工作条例》，', '受理。']);
    expect(linesOf(`${hanzi(28)}。${hanzi(8)}`, 28)[0]).toBe(`${hanzi(28)}。`);
  });

  it('parts Chinese from Latin and figures by an eighth of an em, and puts no blank there', () => {
    const [line] = set('自受理起60日内A4纸，12页', 20);
    expect(textOf(line as Line<string>)).toBe('自受理起60日内A4纸，12页');
    expect(gapsOf(line as Line<string>)).toEqual([0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0].map((gap) => gap / 8));
  });

  it('spreads a line to the margin evenly, its last line not', () => {
    const [first, last] = set('信访事项受理告知书届满日为2027年1月22日', 12, true);
    expect(first?.width).toBeCloseTo(12);
    expect(new Set(gapsOf(first as Line<string>).slice(0, -1)).size).toBe(1);
    expect(last?.width).toBeLessThan(12);
  });

  it('keeps a dash and an ellipsis whole', () => {
    const line = set('信访事项——受理告知书届满日为2027年1月22日', 14, true)[0] as Line<string>;
    expect(gapsOf(line)[textOf(line).indexOf('—')]).toBe(0);
  });
});
