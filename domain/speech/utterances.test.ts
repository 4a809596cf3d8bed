import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_UTTERANCE, utterancesOf } from './utterances.ts';

const texts = (text: string) => utterancesOf(text).map((utterance) => utterance.text);

describe('a text in breaths', () => {
  it('goes by sentences', () => {
    expect(texts('您好！请把身份证放在这里。没有身份证？也可以办。')).toEqual([
      '您好！',
      '请把身份证放在这里。',
      '没有身份证？',
      '也可以办。',
    ]);
  });

  it('breaks a long sentence at a comma and pauses there only shortly', () => {
    const long = `${'收到之日起'.repeat(9)}，${'六十日内办结'.repeat(8)}。`;
    const [first, second] = utterancesOf(long);
    expect(first?.text.endsWith('，')).toBe(true);
    expect(first?.pauseMs).toBeLessThan(second?.pauseMs ?? 0);
  });

  it('never cuts a number', () => {
    const number = '13800001234';
    const cut = texts(`${'一'.repeat(LONGEST_UTTERANCE - 4)}${number}${'二'.repeat(20)}`);
    expect(cut.some((piece) => piece.includes(number))).toBe(true);
  });

  it('loses nothing but space and is never longer than a breath', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const pieces = texts(text);
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const piece of pieces) expect([...piece].length).toBeLessThanOrEqual(LONGEST_UTTERANCE);
      }),
    );
  });
});
