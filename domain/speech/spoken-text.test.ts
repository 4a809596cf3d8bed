import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, countedDecimal } from './chinese-number.ts';
import { spokenText } from './spoken-text.ts';

const HANZI = /\p{Script=Han}/gu;

describe('what is said for what stands on the screen', () => {
  it.each([
    // dates and times
    ['2026年11月23日', '二零二六年十一月二十三日'],
    ['2026-11-23', '二零二六年十一月二十三日'],
    ['2026/1/5', '二零二六年一月五日'],
    ['2026.11.23', '二零二六年十一月二十三日'],
    ['2月2日', '二月二日'],
    ['2025-2026年', '二零二五到二零二六年'],
    ['自收到之日起60日内', '自收到之日起六十日内'],
    ['用了30年', '用了三十年'],
    ['8:30-17:30', '八点三十分到十七点三十分'],
    ['周一至周五 8:30—12:00、14:00—17:30', '周一至周五八点三十分到十二点、十四点到十七点三十分'],
    ['2:05', '两点零五分'],
    ['2026-13-45', '二零二六，幺三，四五'],
    // telephones
    ['电话：0317-0000101', '电话：零三幺七，零零零零幺零幺'],
    ['0317-0000101转801', '零三幺七，零零零零幺零幺，转八零幺'],
    ['13800001234', '幺三八，零零零零，幺二三四'],
    ['138****1234', '幺三八，隐去四位，幺二三四'],
    ['拨打12345热线', '拨打幺二三四五热线'],
    ['12356和110', '幺二三五六和幺幺零'],
    ['110元', '一百一十元'],
    ['有危险打110，心里难受打12356。', '有危险打幺幺零，心里难受打幺二三五六。'],
    ['110,000元', '十一万元'],
    ['120平方米', '一百二十平方米'],
    // persons, papers
    ['139999********001X', '幺三九九九九，隐去八位，零零幺X'],
    ['139999199001010017', '幺三九九九九，幺九九零零幺零幺，零零幺七'],
    ['您是 王*国 吗？', '您是，王某国吗？'],
    ['尾号1234', '尾号幺二三四'],
    ['肃信程告〔2026〕5号', '肃信程告，二零二六，五号'],
    ['130926100-T03-20261123-0007-C', '幺三零九二六幺零零，T零三，二零二六幺幺二三，零零零七，C'],
    ['查询码：2345 6789A', '查询码：二三四五，六七八九A'],
    ['用A4纸打印D02', '用A四纸打印D零二'],
    ['二楼203室', '二楼二零三室'],
    // law
    ['第14条第2款', '第十四条第二款'],
    ['《信访工作条例》第二十二条', '信访工作条例第二十二条'],
    ['（三）', '三'],
    ['《行政复议法》(2023)20、22条', '行政复议法，二零二三年，二十、二十二条'],
    ['受理告知（电话/短信/纸质）。', '受理告知，电话、短信、纸质。'],
    // money, shares, measures
    ['￥1,234.50', '一千二百三十四元五角'],
    ['¥0.05', '五分'],
    ['3.5万元', '三点五万元'],
    ['1,234,567元', '一百二十三万四千五百六十七元'],
    ['12.5%', '百分之十二点五'],
    ['2/3', '三分之二'],
    ['第2/8步', '第二步，共八步'],
    ['120m²', '一百二十平方米'],
    ['-5℃', '零下五摄氏度'],
    ['1080×1920', '一千零八十乘一千九百二十'],
    // counting
    ['2个人，2份，12个，第2个', '两个人，两份，十二个，第二个'],
    ['3-5天', '三到五天'],
    ['还有12天', '还有十二天'],
    ['①填表 ②签字', '一、填表。二、签字'],
    ['请看 https://example.invalid/t/0', '请看，网址'],
    ['赵样例 信访专员', '赵样例，信访专员'],
  ])('%s is read %s', (shown, said) => {
    expect(spokenText(shown)).toBe(said);
  });

  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[0-9A-Za-z*:年月日元号第条电话〔〕（），。.\-/%￥ ]{0,40}$/),
  );

  it('never holds an Arabic digit, loses no hanzi and keeps their order, whatever the text is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const said = spokenText(text);
        expect(said).not.toMatch(/[0-9]/);
        let at = 0;
        for (const hanzi of text.normalize('NFC').match(HANZI) ?? []) {
          at = said.indexOf(hanzi, at) + hanzi.length;
          expect(at).toBeGreaterThanOrEqual(hanzi.length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('says every digit of a code, in order', () => {
    const code = fc
      .array(fc.stringMatching(/^[0-9]{4,8}$/), { minLength: 3, maxLength: 5 })
      .map((parts) => parts.join('-'));
    fc.assert(
      fc.property(code, (text) => {
        fc.pre(!/^\d{4}-/.test(text));
        const spoken = [...spokenText(`编号${text}`)].map((char) => '零幺二三四五六七八九'.indexOf(char));
        expect(spoken.filter((digit) => digit >= 0).join('')).toBe(text.replaceAll('-', ''));
      }),
      { numRuns: 2000, examples: [['00000-0000-86130-00000000']] },
    );
  });
});

describe('a number that is counted', () => {
  it.each([
    ['0', '零'],
    ['10', '十'],
    ['12', '十二'],
    ['105', '一百零五'],
    ['110', '一百一十'],
    ['1010', '一千零一十'],
    ['10000', '一万'],
    ['110000', '十一万'],
    ['20002', '二万零二'],
    ['100000001', '一亿零一'],
    ['1000010000', '十亿零一万'],
    ['007', '零零七'],
  ])('%s is %s', (digits, said) => {
    expect(counted(digits)).toBe(said);
  });

  it('can be understood: what was said gives the number back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9_999_999_999_999_999n }), (value) => {
        expect(understood(counted(`${value}`))).toBe(value);
      }),
    );
  });

  it('with a fraction: the digits after 点 one by one', () => {
    expect(countedDecimal('3.14')).toBe('三点一四');
    expect(countedDecimal('10.05')).toBe('十点零五');
  });
});

/** The listener: a number from its words. */
function understood(words: string): bigint {
  const places: Record<string, bigint> = { 十: 10n, 百: 100n, 千: 1000n };
  const groups: Record<string, bigint> = { 万: 10_000n, 亿: 100_000_000n };
  let total = 0n;
  let group = 0n;
  let digit = 0n;
  for (const word of words) {
    const place = places[word];
    const scale = groups[word];
    if (place !== undefined) {
      group += (digit === 0n ? 1n : digit) * place;
      digit = 0n;
    } else if (scale !== undefined) {
      // 万亿: what was counted so far is all of it multiplied.
      total = group + digit === 0n ? total * scale : total + (group + digit) * scale;
      group = 0n;
      digit = 0n;
    } else digit = BigInt('零一二三四五六七八九'.indexOf(word));
  }
  return total + group + digit;
}
