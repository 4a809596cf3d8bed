import { describe, expect, it } from 'vitest';
import { candidatePages, cellsOf } from './candidate-pages.ts';
import { candidatesFor } from './candidates.ts';
import { SYLLABLES, WORDS } from './pinyin-starter.ts';

const texts = (letters: string) => candidatesFor(letters).map(({ text }) => text);

describe('candidates', () => {
  it('offer the commonest character first', () => {
    expect(texts('wo')[0]).toBe('我');
    expect(texts('ren')[0]).toBe('人');
  });

  it('offer a whole word before its characters', () => {
    expect(texts('zhaijidi').slice(0, 2)).toEqual(['宅基地', '宅']);
  });

  it('offer the word one has begun to type, using what was typed', () => {
    expect(candidatesFor('tuoq')).toContainEqual({ text: '拖欠', uses: 4 });
  });

  it('use the longest syllable: xian is 县, not xi and an', () => {
    expect(candidatesFor('xianli')).toContainEqual({ text: '县', uses: 4 });
  });

  it('offer what a beginning may become', () => {
    expect(texts('zh')).toContain('中');
    expect(candidatesFor('')).toEqual([]);
  });

  it('never offer one twice', () => {
    for (const letters of [...SYLLABLES.keys(), 'z', 'sh']) {
      expect(texts(letters)).toHaveLength(new Set(texts(letters)).size);
    }
  });
});

describe('the starter table', () => {
  it('knows the words of the hall', () => {
    const known = new Set([...SYLLABLES.values()].join(''));
    const needed = '我家地被占了没有人管请帮助解决拖欠工资宅基地承包村委会乡镇县补偿低保调解受理肃宁';
    expect([...needed].filter((character) => !known.has(character))).toEqual([]);
  });

  it('spells syllables of at most six small letters, each with characters', () => {
    for (const [syllable, characters] of SYLLABLES) {
      expect(syllable).toMatch(/^[a-z]{1,6}$/);
      expect(new Set(characters).size).toBe([...characters].length);
    }
    expect(WORDS.every(({ word }) => word.length > 1)).toBe(true);
  });
});

it('lays candidates out in two rows of eight, leaving none out', () => {
  const candidates = candidatesFor('zh');
  const pages = candidatePages(candidates);
  expect(pages.flat()).toEqual(candidates);
  for (const page of pages) {
    expect(page.reduce((sum, candidate) => sum + cellsOf(candidate), 0)).toBeLessThanOrEqual(16);
  }
});
