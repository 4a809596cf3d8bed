import { describe, expect, it } from 'vitest';
import { changed, contentOf, refusalOf, wordsOf } from './papers.fixture.ts';

describe('信访事项告知书 (D08)', () => {
  it.each([
    ['what was found and by which article', '不属于我单位和本系统的职权范围。根据《信访工作条例》第二十三条第一款'],
    ['whom to bring it to', '请您向有权处理的样例县人力资源和社会保障局提出'],
    ['the reason', '镇政府没有处理的职权。'],
    ['where that organ is', '地址：样例县测试路9号一楼大厅，电话：0317-0000150，接待时间：工作日8:30至12:00'],
    ['that limits there may run', '规定了申请、起诉期限的，请不要错过'],
    ['what to take along', '身份证、缴费记录，以及这份告知书'],
    ['what if that organ says no too', '由它们共同的上一级机关、单位决定（第二十四条）'],
  ])('says %s', (_, words) => {
    expect(wordsOf('D08')).toContain(words);
  });

  it('is a letter to the citizen', () => {
    expect(contentOf('D08').parts.map(({ layout }) => layout)).toEqual(['letter', 'plain']);
  });

  it('leaves no gap in its numbers when nothing need be taken along', () => {
    const words = wordsOf('D08', { materials: [] });
    expect(words).toContain('三、那里也说不归它管的：');
    expect(words).not.toContain('去的时候带上');
  });

  it.each(['reason', 'competentOrgan', 'competentOrgan.name', 'competentOrgan.address', 'competentOrgan.phone'])(
    'is refused without %s',
    (field) => {
      const refused = { ok: false, reason: 'missing-field', field };
      expect(refusalOf('D08', changed('D08', { [field]: undefined }))).toEqual(refused);
    },
  );
});
