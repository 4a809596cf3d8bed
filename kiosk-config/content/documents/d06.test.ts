import { describe, expect, it } from 'vitest';
import { changed, contentOf, refusalOf, wordsOf } from './papers.fixture.ts';

const transferred = { way: 'transferred', reportDue: null };

describe('信访事项去向告知书 (D06)', () => {
  it.each([
    [
      'when, how, to whom and under which number',
      '已于2026年11月24日将该事项交办样例县虚构镇人民政府（文号：样信交〔2026〕21号）',
    ],
    ['where that organ is', '样例县虚构镇人民政府，地址：样例县虚构镇测试街1号，电话：0317-0000110'],
    ['when it must answer', '应当自收到之日起15日内，书面告诉您接收情况、处理途径和程序（第二十三条第三款）'],
    ['what if it is not that organ’s', '应当自收到之日起5个工作日内向我们提出'],
    ['the limit set for it', '我单位要求该单位在2027年2月5日前反馈办理结果，提交办结报告'],
    ['that the papers need not be brought again', '不用重新交'],
    ['not to bring it to a higher organ meanwhile', '请不要就同一事项再向上级提出（第十九条）'],
  ])('says %s', (_, words) => {
    expect(wordsOf('D06')).toContain(words);
  });

  it('is a letter whose title says how the matter was passed on', () => {
    expect(contentOf('D06').parts[0]).toMatchObject({ layout: 'letter', title: '信访事项交办去向告知书' });
    const passed = contentOf('D06', changed('D06', transferred));
    expect(passed.parts[0]?.title).toBe('信访事项转送去向告知书');
  });

  it('rests on article 22 for a petition office, on article 23 for any other organ', () => {
    expect(wordsOf('D06', { basis: 'office' })).toContain('根据《信访工作条例》第二十二条，');
    expect(wordsOf('D06', { basis: 'system' })).toContain('根据《信访工作条例》第二十三条第一款，');
  });

  it('promises no 15 days of the political and legal organs, whose notices have rules of their own', () => {
    const words = wordsOf('D06', { ...transferred, receiver: 'justice' });
    expect(words).not.toContain('15日');
    expect(words).toContain('第二十三条第四款');
  });

  it.each(['way', 'basis', 'receiver', 'passedTo', 'passedTo.name', 'passedTo.address', 'passedTo.phone', 'passedOn'])(
    'is refused without %s',
    (field) => {
      const refused = { ok: false, reason: 'missing-field', field };
      expect(refusalOf('D06', changed('D06', { [field]: undefined }))).toEqual(refused);
    },
  );

  it('is refused for an assigned matter without the limit of article 22', () => {
    const refused = { ok: false, reason: 'missing-field', field: 'reportDue' };
    expect(refusalOf('D06', changed('D06', { reportDue: null }))).toEqual(refused);
  });

  it('is refused when that limit is over before it begins', () => {
    const refused = { ok: false, reason: 'invalid-field', field: 'reportDue' };
    expect(refusalOf('D06', changed('D06', { reportDue: '2026-11-23' }))).toEqual(refused);
  });

  it('shows no limit for a matter only transferred, to which the law sets none', () => {
    expect(wordsOf('D06', transferred)).toContain('转送不另外指定期限');
    const refused = { ok: false, reason: 'invalid-field', field: 'reportDue' };
    expect(refusalOf('D06', changed('D06', { way: 'transferred' }))).toEqual(refused);
  });
});
