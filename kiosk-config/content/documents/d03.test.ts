import { describe, expect, it } from 'vitest';
import { changed, contentOf, refusalOf, wordsOf } from './papers.fixture.ts';

describe('信访事项程序性告知书 (D03)', () => {
  it.each([
    ['the basis of article 31 and of the procedure', '第三十一条第二项和《农村土地承包经营纠纷调解仲裁法》第十八条'],
    ['the procedure', '请您走“农村土地承包经营纠纷仲裁”的程序，不按信访程序办理'],
    ['where to go', '样例县农村土地承包仲裁委员会，地址：样例县测试路5号二楼，电话：0317-0000130'],
    ['at which hours', '接待时间：工作日8:30至12:00、14:00至17:30'],
    ['by when (article 18 of that law)', '从您知道或者应当知道权利受到侵害那天起2年内。请尽早去'],
    ['with which papers', '身份证、土地承包合同或者经营权证、能说明事情经过的证据。'],
    ['how long it takes (article 47 of that law)', '受理后60日内办结，案情复杂的最多延长30日。'],
    ['what else to know', '不愿意仲裁的，可以直接向人民法院起诉。'],
    ['that there is no review', '不适用信访复查、复核'],
  ])('says %s', (_, words) => {
    expect(wordsOf('D03')).toContain(words);
  });

  it('is a letter to the citizen', () => {
    expect(contentOf('D03').parts.map(({ layout }) => layout)).toEqual(['letter', 'plain']);
  });

  it.each([
    [
      '1',
      '第三十一条第一项',
      '涉法涉诉，应当通过诉讼、复议、刑事立案、法律监督或者公安机关的法律程序处理',
      '按那里的文书上写明的办法和期限',
    ],
    ['2', '第三十一条第二项', '应当通过仲裁解决', '在裁决书写明的期限内向人民法院起诉'],
    ['3', '第三十一条第三项', '可以通过党员申诉、申请复审等程序解决', '按有关规定继续提出'],
    [
      '4',
      '第三十一条第四项',
      '行政复议、行政裁决、行政确认、行政许可、行政处罚',
      '可以依法申请行政复议或者提起行政诉讼',
    ],
    ['5', '第三十一条第五项', '申请查处违法行为', '先申请行政复议，对复议决定不服再向人民法院起诉'],
  ])('on path %s names %s, why, and what to do against the outcome there', (path, item, why, remedy) => {
    const words = wordsOf('D03', { path });
    for (const said of [item, why, remedy]) expect(words).toContain(said);
  });

  it('never promises the 60 days of article 34, which belong to path 6', () => {
    for (const path of ['1', '2', '3', '4', '5']) {
      expect(wordsOf('D03', { path, handlingLimit: null })).not.toContain('60日');
    }
  });

  it('does without what the procedure has no words for', () => {
    const words = wordsOf('D03', { handlingLimit: null, note: null, 'competentOrgan.hours': null });
    expect(words).toContain('四、结果和不服怎么办： 对裁决不服的');
    expect(words).not.toContain('还要知道的');
    expect(words).toContain('五、责任单位与经办人：');
  });

  it.each([
    'path',
    'procedureName',
    'competentOrgan',
    'competentOrgan.name',
    'competentOrgan.address',
    'competentOrgan.phone',
    'applyWithin',
    'materials',
    'basis',
  ])('is refused without %s', (field) => {
    const refused = { ok: false, reason: 'missing-field', field };
    expect(refusalOf('D03', changed('D03', { [field]: undefined }))).toEqual(refused);
  });

  it('is refused with an empty list of papers', () => {
    const refused = { ok: false, reason: 'invalid-field', field: 'materials' };
    expect(refusalOf('D03', changed('D03', { materials: [] }))).toEqual(refused);
  });

  it('is no paper for path 6, which is accepted (D02)', () => {
    const refused = { ok: false, reason: 'invalid-field', field: 'path' };
    expect(refusalOf('D03', changed('D03', { path: '6' }))).toEqual(refused);
  });

  it('is no paper for a suggestion: article 31 is about appeals', () => {
    const refused = { ok: false, reason: 'wrong-document', field: 'purpose' };
    expect(refusalOf('D03', changed('D03', { purpose: 'suggestion' }))).toEqual(refused);
  });
});
