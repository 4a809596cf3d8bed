import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Stroke, startTyping, strike, type Typing } from './typing.ts';

const type = (start: Typing, ...strokes: Stroke[]) => strokes.reduce(strike, start);
const letters = (word: string): Stroke[] => [...word].map((letter) => ({ type: 'letter', letter }));

describe('writing', () => {
  it('puts a phrase where the caret is', () => {
    const typing = type(startTyping('前后', 100), { type: 'select', start: 1, end: 1 }, { type: 'insert', text: '中' });
    expect(typing).toMatchObject({ text: '前中后', start: 2, end: 2 });
  });

  it('replaces what is selected', () => {
    const typing = type(
      startTyping('甲乙丙', 100),
      { type: 'select', start: 0, end: 2 },
      { type: 'insert', text: '丁' },
    );
    expect(typing.text).toBe('丁丙');
  });

  it('deletes before the caret, and what is selected', () => {
    expect(type(startTyping('甲乙', 100), { type: 'delete' }).text).toBe('甲');
    expect(type(startTyping('甲乙', 100), { type: 'select', start: 0, end: 2 }, { type: 'delete' }).text).toBe('');
    expect(type(startTyping('', 100), { type: 'delete' }).text).toBe('');
  });

  it('deletes a rare character whole, never half of it', () => {
    expect(type(startTyping('王𠮷', 100), { type: 'delete' }).text).toBe('王');
  });

  it('takes nothing beyond the limit and loses nothing of what stands', () => {
    expect(type(startTyping('四个字呢', 5), { type: 'insert', text: '两字' }).text).toBe('四个字呢');
    expect(type(startTyping('甲', 3), { type: 'replace', text: '太长了吧', caret: 4 }).text).toBe('甲');
  });
});

describe('pinyin', () => {
  it('turns letters into the character that was chosen', () => {
    const typing = type(startTyping('', 100), ...letters('zhang'), { type: 'choose', text: '张', uses: 5 });
    expect(typing).toMatchObject({ text: '张', letters: '' });
  });

  it('keeps the letters a choice did not use', () => {
    const typing = type(startTyping('', 100), ...letters('zhangsan'), { type: 'choose', text: '张', uses: 5 });
    expect(typing).toMatchObject({ text: '张', letters: 'san' });
  });

  it('writes letters that mean nothing as they are', () => {
    expect(type(startTyping('', 100), ...letters('vv'), { type: 'as-typed' })).toMatchObject({
      text: 'vv',
      letters: '',
    });
  });

  it('puts the chosen part before the part still being written', () => {
    const typing = type(
      startTyping('我家的', 100),
      ...letters('zhaijidibeizhan'),
      { type: 'choose', text: '宅基地', uses: 8 },
      { type: 'choose', text: '被占', uses: 7 },
    );
    expect(typing).toMatchObject({ text: '我家的宅基地被占', letters: '' });
  });

  it('deletes a letter before it deletes text', () => {
    expect(type(startTyping('甲', 100), ...letters('ni'), { type: 'delete' })).toMatchObject({
      text: '甲',
      letters: 'n',
    });
  });
});

it('keeps the caret within the text and the text within the limit, whatever is struck', () => {
  const stroke: fc.Arbitrary<Stroke> = fc.oneof(
    fc.record({ type: fc.constant('insert' as const), text: fc.string({ unit: 'grapheme', maxLength: 8 }) }),
    fc.record({ type: fc.constant('letter' as const), letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz') }),
    fc.constantFrom<Stroke>({ type: 'as-typed' }, { type: 'delete' }, { type: 'clear' }),
  );
  fc.assert(
    fc.property(fc.array(stroke, { maxLength: 40 }), (strokes) => {
      const { text, start, end, limit } = strokes.reduce(strike, startTyping('', 20));
      expect(text.length).toBeLessThanOrEqual(limit);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
