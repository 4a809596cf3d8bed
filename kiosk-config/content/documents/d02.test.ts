import { describe, expect, it } from 'vitest';
import { changed, contentOf, refusalOf, wordsOf } from './papers.fixture.ts';

describe('信访事项受理告知书 (D02)', () => {
  it.each([
    ['salutation', '王虚构先生：'],
    ['the matter and its number', '信访编号：139999100-T03-20261123-0007-7'],
    ['where it came from', '样例县信访局转送'],
    ['the basis', '《信访工作条例》第二十三条、第三十一条第六项'],
    ['the main request', '一、您的主要请求：'],
    ['the procedure', '第三十一条第六项的信访程序'],
    ['the limit and the last day', '自受理之日起60日内办结，届满日为2027年1月22日'],
    ['the extension of article 34', '延长不超过30日，并告知您延期理由'],
    ['the handler', '受理人赵样例，职务信访专员，联系电话0317-0000111'],
    ['place and hours', '办公地点样例县虚构镇测试街1号，接待时间工作日8:30至12:00、14:00至17:30'],
    ['the right to ask for another handler', '可以申请其回避'],
    ['the query code', '查询码JTR-SVR-9DH'],
    ['whom to complain to', '监督电话0317-0000119'],
    ['the review', '自收到书面答复之日起30日内，请求样例县人民政府复查'],
    ['no second bringing while it is handled', '第十九条'],
    ['how to visit', '第二十条、第二十六条'],
    ['help lines', '法律援助 12348；心理援助 12356'],
    ['the attachment', '附件：本事项办理流程路线图'],
    ['the organ and the day', '样例县虚构镇人民政府 2026年11月23日'],
    ['whom to call', '（联系人：赵样例，电话：0317-0000111）'],
  ])('says %s', (_, words) => {
    expect(wordsOf('D02')).toContain(words);
  });

  it('comes with a page in plain words and with its route map', () => {
    const { parts, documentNo } = contentOf('D02');
    expect(parts.map(({ layout }) => layout)).toEqual(['letter', 'plain', 'drawing']);
    expect(parts.at(-1)?.blocks[0]?.kind).toBe('route-map');
    expect(documentNo).toBe('样信受告〔2026〕12号');
  });

  it.each([
    'handler',
    'handler.name',
    'handler.title',
    'handler.phone',
    'documentNo',
    'acceptedOn',
    'receivedOn',
    'submittedOn',
    'signedOn',
    'queryCode',
    'petitioner.name',
    'organ.reviewOrgan',
    'route',
  ])('is refused without %s', (field) => {
    const refused = { ok: false, reason: 'missing-field', field };
    expect(refusalOf('D02', changed('D02', { [field]: undefined }))).toEqual(refused);
  });

  it('is refused when the handler’s telephone is only blanks', () => {
    const refused = { ok: false, reason: 'missing-field', field: 'handler.phone' };
    expect(refusalOf('D02', changed('D02', { 'handler.phone': '  ' }))).toEqual(refused);
  });

  it('is refused without a last day on path 6, which article 34 gives 60 days', () => {
    const refused = { ok: false, reason: 'missing-field', field: 'due' };
    expect(refusalOf('D02', changed('D02', { due: null }))).toEqual(refused);
  });

  it('promises the 60 days and the review on path 6 only', () => {
    const words = wordsOf('D02', { procedure: 'duty', due: { on: '2027-01-25', provisional: true } });
    expect(words).not.toContain('60日');
    expect(words).not.toContain('复查');
    expect(words).toContain('届满日为2027年1月25日');
    expect(words).toContain('行政复议');
    expect(words).toContain('第三十一条第五项');
  });

  it('says 法规未规定天数 for a suggestion', () => {
    const words = wordsOf('D02', { purpose: 'suggestion', procedure: 'suggestion', due: null });
    expect(words).toContain('法规未规定天数');
  });

  it('is refused for an accusation, whose content it would show', () => {
    const refused = { ok: false, reason: 'accusation-content', field: 'purpose' };
    expect(refusalOf('D02', changed('D02', { purpose: 'accusation' }))).toEqual(refused);
  });
});
