import { describe, expect, it } from 'vitest';
import { changed, contentOf, refusalOf, wordsOf } from './papers.fixture.ts';

describe('信访事项不再受理告知书 (D05)', () => {
  it.each([
    [
      'what was decided and by which article',
      '您提出的是已经复核的同一事实和理由，根据《信访工作条例》第三十六条第三款，决定不再受理',
    ],
    ['the recheck, its number and its day', '样例市人民政府于2026年9月15日作出复核意见（文号：样政复核〔2026〕2号）'],
    ['why it is the same matter', '复核时都已经审查过，没有新的内容。'],
    ['what new facts are good for', '有新的事实或者新的理由的，写清楚新在哪里'],
    ['that no limit is set for that', '法规没有规定期限'],
    ['the help of article 37', '可以依法申请社会救助，电话：0317-0000120。'],
    ['whom to tell who disagrees', '也可以向我单位的上级样例县人民政府反映'],
    ['that no review follows', '本告知书不适用复查、复核'],
  ])('says %s', (_, words) => {
    expect(wordsOf('D05')).toContain(words);
  });

  it('is set as an official document', () => {
    expect(contentOf('D05').parts.map(({ layout }) => layout)).toEqual(['official', 'plain']);
  });

  it.each(['recheckOrgan', 'recheckDocumentNo', 'recheckedOn', 'reason'])('is refused without %s', (field) => {
    const refused = { ok: false, reason: 'missing-field', field };
    expect(refusalOf('D05', changed('D05', { [field]: undefined }))).toEqual(refused);
  });

  it('is refused when the matter was brought before the recheck: then nothing was brought again', () => {
    const refused = { ok: false, reason: 'invalid-field', field: 'recheckedOn' };
    expect(refusalOf('D05', changed('D05', { recheckedOn: '2026-11-24' }))).toEqual(refused);
    expect(refusalOf('D05', changed('D05', { recheckedOn: '2026-11-23' }))).toBeNull();
  });
});
