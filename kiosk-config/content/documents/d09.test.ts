import { describe, expect, it } from 'vitest';
import { changed, contentOf, refusalOf, wordsOf } from './papers.fixture.ts';

describe('信访事项延期办理告知书 (D09)', () => {
  it.each([
    ['when it was accepted', '该事项于2026年11月23日受理'],
    ['on which road', '第三十一条第六项的信访程序'],
    ['the first last day', '原定2027年1月22日届满'],
    ['by which article and whose approval', '根据第三十四条，经我单位负责人（镇长）批准，决定延长办理期限'],
    ['the reason', '还要调取1998年的土地登记档案，在原来的期限内做不完。'],
    ['the new last day', '新的届满日： 2027年2月19日。'],
    ['the law’s limit', '从原届满日起算，延长不超过30日'],
    ['the review of article 35', '可以自收到书面答复之日起30日内，请求样例县人民政府复查'],
    ['what if that day passes too', '到期还没有办结的，可以拨打监督电话0317-0000119'],
  ])('says %s', (_, words) => {
    expect(wordsOf('D09')).toContain(words);
  });

  it('is set as an official document', () => {
    expect(contentOf('D09').parts.map(({ layout }) => layout)).toEqual(['official', 'plain']);
  });

  it.each(['path', 'acceptedOn', 'originalDue', 'newDue', 'reason', 'approverTitle', 'organ.reviewOrgan'])(
    'is refused without %s',
    (field) => {
      const refused = { ok: false, reason: 'missing-field', field };
      expect(refusalOf('D09', changed('D09', { [field]: undefined }))).toEqual(refused);
    },
  );

  it('extends by 30 days at most', () => {
    expect(refusalOf('D09', changed('D09', { newDue: '2027-02-21' }))).toBeNull();
    const refused = { ok: false, reason: 'beyond-limit', field: 'newDue' };
    expect(refusalOf('D09', changed('D09', { newDue: '2027-02-22' }))).toEqual(refused);
  });

  it('extends to a later day', () => {
    const refused = { ok: false, reason: 'invalid-field', field: 'newDue' };
    expect(refusalOf('D09', changed('D09', { newDue: '2027-01-22' }))).toEqual(refused);
  });

  it('starts from the 60 days, moved behind a holiday at most', () => {
    const march = { acceptedOn: '2026-03-02', originalDue: '2026-05-06', newDue: '2026-05-31' };
    expect(refusalOf('D09', changed('D09', march))).toBeNull();
    const refused = { ok: false, reason: 'beyond-limit', field: 'originalDue' };
    expect(refusalOf('D09', changed('D09', { ...march, acceptedOn: '2026-01-22' }))).toEqual(refused);
  });

  it('is refused when the first last day lies before acceptance', () => {
    const refused = { ok: false, reason: 'invalid-field', field: 'originalDue' };
    expect(refusalOf('D09', changed('D09', { acceptedOn: '2027-01-22' }))).toEqual(refused);
  });

  it.each(['1', '2', '3', '4', '5'])('is no paper for path %s, which knows no 60 days', (path) => {
    const refused = { ok: false, reason: 'wrong-document', field: 'path' };
    expect(refusalOf('D09', changed('D09', { path }))).toEqual(refused);
  });
});
