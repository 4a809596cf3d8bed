import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../native/receipt-printer/charset.ts';
import { evenLines, fillLines, widestPiece } from './fill-lines.ts';

const words = fc.constantFrom(
  ...['界墙往我家这边挪了', '约四十厘米', '，', '。', '（见附件2）', '《信访工作条例》', '2026年12月8日', '15日内'],
  ...['0317-0000101', '139999100-T03-20261123-0007-7', ' ', '——', '“等一等”', '𠮷', '样信受告〔2026〕12号', '；'],
);
const text = fc.array(words, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''));
/** A word stands between any two marks and any two numbers, as in every sentence. */
const sentence = fc.array(words, { minLength: 1, maxLength: 40 }).map((parts) => `村${parts.join('在')}`);
const columns = fc.constantFrom(14, 21, 32, 37, 48);
const withoutBlanks = (one: string) => one.replace(/\s/gu, '');

describe('lines of a slip', () => {
  it('lose nothing, add nothing and stay within their columns', () => {
    fc.assert(
      fc.property(text, columns, (one, room) => {
        const lines = fillLines(one, room);
        expect(withoutBlanks(lines.join(''))).toBe(withoutBlanks(one));
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(room);
      }),
    );
  });

  it('tear no number or date that fits a line, and begin with no closing mark', () => {
    fc.assert(
      fc.property(sentence, columns, (one, room) => {
        const whole = fillLines(one, room).join('\n');
        for (const number of one.match(/\d{4}年\d+月\d+日|0317-0000101|〔2026〕12号/gu) ?? []) {
          if (columnsOf(number) < room) expect(whole).toContain(number);
        }
        expect(whole).not.toMatch(/\n[，。；）》”]/u);
        expect(whole).not.toMatch(/[（《“〔]\n/u);
      }),
    );
  });

  it('leave no character alone on the last line', () => {
    expect(fillLines('要等多久，法规未规定天数。', 24)).toEqual(['要等多久，法规未规定', '天数。']);
  });

  it('break at a blank rather than within the word behind it', () => {
    expect(fillLines('样例县群众服务中心 来访接待科', 21)).toEqual(['样例县群众服务中心', '来访接待科']);
    expect(fillLines('下一步 受理告知在十五日内作出', 21)).toEqual(['下一步 受理告知在十五', '日内作出']);
  });

  it('what stands in the middle is broken evenly', () => {
    expect(evenLines('此件由自助终端打印，与系统留存文书一致', 32)).toEqual([
      '此件由自助终端打印，',
      '与系统留存文书一致',
    ]);
    expect(evenLines('信访事项登记回执', 16)).toEqual(['信访事项登记回执']);
  });

  it('knows its longest piece', () => {
    expect(widestPiece('单号139999100-T03-20261123-F002。')).toBe(29);
    expect(widestPiece('')).toBe(0);
  });
});
