import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexed, marksOf, matchAll, partsOf, snippetOf, termsOf } from './search-text.ts';

describe('the words of a query', () => {
  it('are parted by spaces and marks, and compared without width or case', () => {
    expect(termsOf('  低保　申请，ＡＢＣ１２ ')).toEqual(['低保', '申请', 'abc12']);
    expect(termsOf('“。”')).toEqual([]);
    expect(termsOf('复查 复查')).toEqual(['复查']);
  });

  it('cannot say anything to the database but words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (query) => {
        const terms = termsOf(query);
        if (terms.length === 0) return;
        expect(matchAll(terms.map((term) => [term]))).toMatch(/^\("[0-9a-f ]+"\)( AND \("[0-9a-f ]+"\))*$/);
      }),
    );
  });

  it('fall into pairs when nothing has them whole', () => {
    expect(partsOf(['农民工', '工资'])).toEqual(['农民', '民工', '工资']);
  });
});

describe('marks', () => {
  it('stand around each place, joined where they touch', () => {
    expect(marksOf('不服复查意见的，可以复查。', ['复查', '查意'])).toEqual([
      [2, 5],
      [10, 12],
    ]);
  });

  it('count characters of two code units as the page does', () => {
    expect(marksOf('姓𠮷的人', ['的'])).toEqual([[3, 4]]);
  });

  it('do not reach over a mark, but over a space', () => {
    expect(marksOf('宅，基地', ['宅基'])).toEqual([]);
    expect(marksOf('宅 基地', ['宅基'])).toEqual([[0, 3]]);
  });

  it('hold exactly what was looked for', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[宅基地复查𠮷，]{1,40}$/u),
        fc.stringMatching(/^[宅基地]{1,3}$/u),
        (text, word) => {
          for (const [start, end] of marksOf(text, [word])) expect(text.slice(start, end)).toContain(word);
        },
      ),
    );
  });
});

describe('a snippet', () => {
  const text = `${'前'.repeat(60)}低保${'后'.repeat(90)}`;

  it('is the part where the first word stands, with its marks', () => {
    const { text: shown, marks } = snippetOf(text, ['低保']);
    expect(shown).toMatch(/^…前{12}低保后+…$/);
    expect(marks.map(([start, end]) => shown.slice(start, end))).toEqual(['低保']);
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), (before) => {
        const { text: shown } = snippetOf(`${'𠮷'.repeat(before)}低保${'𬭎'.repeat(90)}`, ['低保']);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).toContain('低保');
      }),
    );
  });
});

describe('what is indexed', () => {
  it('is a token a character, with marks that no query has', () => {
    expect(indexed('低保，𠮷 1')).toBe('4f4e 4fdd x 20bb7 31');
  });
});
