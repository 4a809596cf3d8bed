import { describe, expect, it } from 'vitest';
import { changed, contentOf, refusalOf, wordsOf } from './papers.fixture.ts';

const court = {
  what: '提起民事诉讼',
  organ: '样例县人民法院立案庭',
  address: '样例县测试路20号',
  phone: '0317-0000160',
};
const elsewhere = { reason: '说明', handlingOrgan: null, otherRoutes: [court] };

describe('信访事项不予受理告知书 (D04)', () => {
  it.each([
    ['what was decided and by which article', '根据《信访工作条例》第十九条第三款，决定不予受理'],
    ['the reason', '镇政府10月15日受理，还在60日的办理期限内。'],
    [
      'who handles it and under which number',
      '正由样例县虚构镇人民政府办理，电话：0317-0000111，办理编号：139999100-T03-20261012',
    ],
    ['which other way there is', '申请人民调解（双方都愿意），到虚构镇人民调解委员会，地址：样例县虚构镇测试街3号'],
    ['whom to tell who disagrees', '也可以向我单位的上级样例市人民政府反映'],
    ['that no review follows', '本告知书不适用复查、复核'],
  ])('says %s', (_, words) => {
    expect(wordsOf('D04')).toContain(words);
  });

  it('is set as an official document', () => {
    expect(contentOf('D04').parts.map(({ layout }) => layout)).toEqual(['official', 'plain']);
  });

  it.each([
    ['elsewhere', '第十九条第三款', '上级不予受理'],
    ['litigation', '第二十条第二款、第二十八条第二款', '应当按照法律规定的程序向有关政法部门提出'],
    ['not-ours', '第二十三条第一款', '不属于我单位和本系统的职权范围'],
  ])('on the ground %s names %s and says why', (ground, article, why) => {
    const handlingOrgan = ground === 'elsewhere' ? { name: '样例镇', phone: '0317-0000111' } : null;
    const words = wordsOf('D04', { ...elsewhere, ground, handlingOrgan });
    expect(words).toContain(`《信访工作条例》${article}，决定不予受理`);
    expect(words).toContain(why);
    expect(words).toContain('提起民事诉讼，到样例县人民法院立案庭，地址：样例县测试路20号，电话：0317-0000160');
  });

  it.each(['ground', 'reason', 'handlingOrgan.name', 'handlingOrgan.phone'])('is refused without %s', (field) => {
    const refused = { ok: false, reason: 'missing-field', field };
    expect(refusalOf('D04', changed('D04', { [field]: undefined }))).toEqual(refused);
  });

  it('is refused for a matter handled elsewhere that does not say where', () => {
    const refused = { ok: false, reason: 'missing-field', field: 'handlingOrgan' };
    expect(refusalOf('D04', changed('D04', { handlingOrgan: null }))).toEqual(refused);
  });

  it.each(['litigation', 'not-ours'])(
    'is refused on the ground %s when it leaves the citizen nowhere to go',
    (ground) => {
      const refused = { ok: false, reason: 'missing-field', field: 'otherRoutes' };
      expect(refusalOf('D04', changed('D04', { ...elsewhere, ground, otherRoutes: [] }))).toEqual(refused);
    },
  );

  it('is refused on a ground no article gives', () => {
    const refused = { ok: false, reason: 'invalid-field', field: 'ground' };
    expect(refusalOf('D04', changed('D04', { ground: 'too-much-work' }))).toEqual(refused);
  });
});
