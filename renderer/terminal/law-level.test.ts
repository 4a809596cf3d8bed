import { describe, expect, it } from 'vitest';
import { lawLevel } from './law-level.ts';

const entry = (n: number, ...under: string[]) => ({ label: `第${n}条`, under, opening: '' });
const many = (from: number, ...under: string[]) => Array.from({ length: 10 }, (_, i) => entry(from + i, ...under));

describe('the contents of a law', () => {
  it('lists a short law as a whole, whatever its chapters', () => {
    const contents = [entry(1, '第一章'), entry(2, '第二章')];
    expect(lawLevel(contents, [])).toEqual({ kind: 'articles', articles: contents });
  });

  it('lists the chapters of a long one, and the articles of the chapter chosen', () => {
    const contents = [...many(1, '第一章'), ...many(11, '第二章')];
    expect(lawLevel(contents, [])).toEqual({ kind: 'headings', under: [], headings: ['第一章', '第二章'] });
    expect(lawLevel(contents, ['第二章'])).toEqual({ kind: 'articles', articles: contents.slice(10) });
  });

  it('passes over a part that is the only one', () => {
    const contents = [...many(1, '第一编', '第一章'), ...many(11, '第一编', '第二章')];
    expect(lawLevel(contents, [])).toEqual({ kind: 'headings', under: ['第一编'], headings: ['第一章', '第二章'] });
  });

  it('leaves out no article that stands under no heading', () => {
    const contents = [...many(1), ...many(11, '第一章')];
    expect(lawLevel(contents, [])).toEqual({ kind: 'articles', articles: contents });
  });
});
