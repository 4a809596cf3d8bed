import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinPages, letterText } from './letter-text.ts';
import { paragraphWords, type ReadParagraph, type RecognisedLine, wordsOf } from './recognised.ts';

const RIGHT = 1400;

/** A line whose words stand between blanks; `~` before a character: the recogniser is not sure of it. */
function line(text: string, { left = 200, right = RIGHT, confidence = 98 } = {}): RecognisedLine {
  const words = text.split(' ').map((word) =>
    [...word.matchAll(/~?[^~]/gu)].map(([one]) => ({
      text: one.replace('~', ''),
      confidence: one.startsWith('~') ? 60 : confidence,
    })),
  );
  return { words, left, right, top: 0, bottom: 45 };
}
const said = (paragraphs: readonly ReadParagraph[] | null) => paragraphs?.map(paragraphWords) ?? null;

describe('a page that was recognised', () => {
  it('has its lines joined into paragraphs: one begins set in, or after a line that ends early', () => {
    const page = [
      line('反映 信', { left: 700, right: 900 }),
      line('邻 居 在 两家 中间', { left: 296 }),
      line('砌 了 一道 墙 。', { right: 800 }),
      line('我 找 过 村 里'),
      line('两次 。', { right: 400 }),
    ];
    expect(said(letterText(page))).toEqual(['反映信', '邻居在两家中间砌了一道墙。', '我找过村里两次。']);
  });

  it('keeps numbers and dates as they were written, and blanks between Latin words', () => {
    const page = [line('2024 年 3 月 18 日 上午 9:30 ， 少 了 0.8 米'), line('车 上 写 着 Yutong Bus 12 路')];
    expect(said(letterText(page))).toEqual(['2024年3月18日上午9:30，少了0.8米车上写着Yutong Bus 12路']);
  });

  it('has its marks as Chinese writes them', () => {
    expect(said(letterText([line('附件 1;Q2 路 ， 3,500 元')]))).toEqual(['附件1；Q2路，3,500元']);
    expect(said(letterText([line('领导 : 〈 样 ) 字 第 0123 号 , 怎么 办 ?')]))).toEqual([
      '领导：（样）字第0123号，怎么办？',
    ]);
  });

  it('has years in Chinese numerals without what the recogniser sees beside a 〇', () => {
    for (const ghost of ['@', 'G', '人']) {
      expect(said(letterText([line(`二 ${ghost}〇 二 五 年 十月`)]))).toEqual(['二〇二五年十月']);
    }
    expect(said(letterText([line('一百〇五 元 ， 一九九〇 年')]))).toEqual(['一百〇五元，一九九〇年']);
  });

  it('shows which characters are doubtful, but no mark', () => {
    expect(letterText([line('请 派 人 到 现场 量 ~请 楚 ~。')])).toEqual([
      [
        { text: '请派人到现场量', sure: true },
        { text: '请', sure: false },
        { text: '楚。', sure: true },
      ],
    ]);
  });

  it('loses lines that are rubbish', () => {
    const page = [
      line('邻 居 砌 了 一道 墙 。', { right: 700 }),
      line('ss oo ee', { confidence: 40 }),
      line('， 、 | ，'),
    ];
    expect(said(letterText(page))).toEqual(['邻居砌了一道墙。']);
  });

  it('is none when most of it is guessed, as of handwriting', () => {
    expect(letterText([line('~阝 居 ~石 了 ~一 道 ~土')])).toBeNull();
    expect(letterText([])).toBeNull();
    expect(letterText([line('| ， 。')])).toBeNull();
  });

  it('says nothing that was not on it', () => {
    const character = fc.record({
      text: fc.constantFrom('邻', '居', '1', '.', ':', 'a', '，', '〇', ' '),
      confidence: fc.integer({ min: 0, max: 100 }),
    });
    const anyLine = fc.record({
      words: fc.array(fc.array(character, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
      left: fc.integer({ min: 0, max: 900 }),
      right: fc.integer({ min: 0, max: 1600 }),
      top: fc.constant(0),
      bottom: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
        const read = letterText(lines);
        const written = lines.flatMap(({ words }) => words.flat().map(({ text }) => text)).join('');
        const letters = (text: string) => [...text.replace(/[^\p{Script=Han}\p{L}\p{N}]/gu, '')];
        if (read !== null) expect(letters(written)).toEqual(expect.arrayContaining(letters(wordsOf(read))));
        for (const paragraph of read ?? [])
          expect(paragraphWords(paragraph)).not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
      }),
    );
  });
});

describe('pages of one letter', () => {
  const page = (...texts: string[]): ReadParagraph[] => texts.map((text) => [{ text, sure: true }]);

  it('go on where a sentence goes over the end of a page', () => {
    const first = page('邻居在两家中间砌了一道墙，占了我家的');
    expect(said(joinPages([first, page('宅基地。', '我找过村里。')]))).toEqual([
      '邻居在两家中间砌了一道墙，占了我家的宅基地。',
      '我找过村里。',
    ]);
  });

  it('begin anew after a sentence, a heading or a name, and pass over an empty page', () => {
    expect(said(joinPages([page('路坏了。'), [], page('请求'), page('请修路。')]))).toEqual([
      '路坏了。',
      '请求',
      '请修路。',
    ]);
  });
});
