import { describe, expect, it } from 'vitest';
import { letterParts } from './letter-parts.ts';
import { wordsOf } from './recognised.ts';

function parts(...letter: string[]) {
  const { facts, request } = letterParts(letter.map((text) => [{ text, sure: true }]));
  return { facts: wordsOf(facts), request: wordsOf(request) };
}

describe('what a letter wants', () => {
  it('begins under its own heading, and ends before name and date', () => {
    for (const heading of ['请求：', '我的诉求', '三、请求事项：', '要求:']) {
      expect(
        parts('邻居占了我家的地。', heading, '一、请派人来量。', '二、请让他退出来。', '样例甲', '2026年11月23日'),
      ).toEqual({
        facts: '邻居占了我家的地。\n样例甲\n2026年11月23日',
        request: '一、请派人来量。\n二、请让他退出来。',
      });
    }
  });

  it('is not looked for where no heading says so', () => {
    const letter = [
      '邻居占了我家的地，我请求派人来量。',
      '请求派人来量清楚界线，让他退出来。',
      '此致',
      '敬礼！',
      '样例甲',
    ];
    expect(parts(...letter)).toEqual({ facts: letter.join('\n'), request: '' });
  });

  it('is not there where nothing stands under the heading', () => {
    expect(parts('路坏了。', '请求：', '样例甲')).toEqual({ facts: '路坏了。\n请求：\n样例甲', request: '' });
  });

  it('may be all there is', () => {
    expect(parts('请求：', '请修路。')).toEqual({ facts: '', request: '请修路。' });
    expect(parts()).toEqual({ facts: '', request: '' });
  });
});
