import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANE_LAW, WELL_LAW } from './sample-statutes.fixture.ts';
import { articleNumber, parseStatute } from './statute-text.ts';

function parsed(text: string) {
  const result = parseStatute(text);
  if (!result.ok) throw new Error(`${result.reason} ${result.line} ${result.detail}`);
  return result.statute;
}

describe('a statute', () => {
  const law = parsed(WELL_LAW);

  it('has its name, its history, its version and since when it is in force', () => {
    expect(law).toMatchObject({ title: '样例县机井管理办法', versionOn: '2024-06-30', inForceFrom: '2019-05-01' });
    expect(law.history).toEqual([
      { on: '2019-03-01', words: '样例县人民政府发布' },
      { on: '2024-06-30', words: '样例县人民政府修订' },
    ]);
  });

  it('has its articles in order, each with its chapter and section', () => {
    expect(law.articles.map(({ label, under }) => [label, ...under])).toEqual([
      ['第一条', '第一章 总则'],
      ['第二条', '第一章 总则'],
      ['第三条', '第二章 用水', '第一节 排队'],
      ['第三条之一', '第二章 用水', '第一节 排队'],
      ['第四条', '第二章 用水', '第二节 争水'],
      ['第五条', '第三章 附则'],
    ]);
  });

  it('keeps the paragraphs of an article apart', () => {
    expect(law.articles[1]?.paragraphs).toEqual(['机井的事，由乡镇政府管。', '村委会协助乡镇政府。']);
    expect(law.articles[2]?.paragraphs).toHaveLength(3);
  });

  it('is one part of a code, in force from the day its head names', () => {
    expect(parsed(LANE_LAW)).toMatchObject({
      title: '中华人民共和国虚构法典 胡同编',
      versionOn: '2020-05-28',
      inForceFrom: '2021-01-01',
    });
  });

  it('may begin with a preamble', () => {
    const text = WELL_LAW.replace('## 第一章 总 则\n', '为了把水管好，根据实际，制定本规定。\n');
    expect(parsed(text).preamble).toEqual(['为了把水管好，根据实际，制定本规定。']);
  });

  it('is read with the line ends and invisible characters of any copy', () => {
    const copied = `\ufeff${WELL_LAW.replaceAll('\n', '\r\n').replaceAll('\r\n\r\n第', '\r\n\u200b\r\n　\u200b第')}`;
    expect(parsed(copied)).toEqual(law);
  });

  it.each([
    ['第一条', 1],
    ['第十条', 10],
    ['第十九条', 19],
    ['第二十条', 20],
    ['第一百零三条', 103],
    ['第一百二十条之一', 120.01],
    ['第一千二百六十条', 1260],
  ])('counts %s', (label, number) => {
    expect(articleNumber(label)).toBe(number);
  });
});

describe('what is no statute', () => {
  const fault = (text: string) => {
    const result = parseStatute(text);
    return result.ok ? null : [result.reason, result.line];
  };
  it('is refused by what is wrong, and in which line', () => {
    expect(fault('')).toEqual(['no-title', null]);
    expect(fault('第一条 没有名称。')).toEqual(['no-title', null]);
    expect(fault('# 名称\n\n只有一句话。')).toEqual(['no-articles', null]);
    expect(fault('# 名称\n\n第一条 没有日期。')).toEqual(['no-date', null]);
    expect(fault('# 名称\n2020年1月1日 发布\n第一条 甲。\n第一条 乙。')).toEqual(['article-twice', 4]);
    expect(fault('# 名称\n2020年1月1日 发布\n第二条 甲。\n第一条 乙。')).toEqual(['article-order', 4]);
    expect(fault('# 名称\n\u0000PDF')).toEqual(['not-text', 2]);
    expect(fault('# 名称\n2020年13月41日 发布\n第一条 甲。')).toEqual(['no-date', null]);
  });

  it('is never taken for one, and never breaks the parser', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const result = parseStatute(text);
        if (result.ok) expect(result.statute.articles.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('whatever a statute says', () => {
  const word = fc
    .stringMatching(/^[宅基地复查信访低保调解𠮷㐂，。；]{1,30}$/u)
    .filter((text) => !/^[，。；]+$/u.test(text));
  const article = fc.array(word, { minLength: 1, maxLength: 4 });

  it('is in its articles again, paragraph for paragraph', () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 9 }), (articles) => {
        const digits = '一二三四五六七八九';
        const body = articles.map((paragraphs, i) => `第${digits[i]}条　${paragraphs.join('\n\n')}`).join('\n\n');
        const law = parsed(`# 样例规定\n\n2020年1月1日 发布\n\n${body}\n`);
        expect(law.articles.map(({ paragraphs }) => paragraphs)).toEqual(articles);
      }),
    );
  });
});
