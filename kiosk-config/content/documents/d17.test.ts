import { describe, expect, it } from 'vitest';
import { changed, contentOf, refusalOf, sampleOf, templateOf, wordsOf } from './papers.fixture.ts';

const asHelper = { kind: 'helper', representatives: [], helper: { name: '王测试', relation: '儿子' } };

describe('代表推选书 (D17, representatives)', () => {
  it.each([
    ['the matter by its number', '信访编号 139999100-T03-20261123-0007-7'],
    ['how many they are', '我们12人共同提出'],
    ['that they are five at most', '代表（最多5人）'],
    ['the article', '《信访工作条例》第二十条第三款'],
    ['until when', '自签名之日起，到这件事办结为止'],
    ['that others can be chosen later', '随时改推别人'],
  ])('says %s', (_, words) => {
    expect(wordsOf('D17')).toContain(words);
  });

  it('fills in who is known and leaves rows for others up to five', () => {
    const table = tablesOf({})[0];
    expect(table?.rows.map(([name]) => name)).toEqual(['王虚构', '孙虚构', '', '', '']);
    expect(table?.columns.at(-1)?.title).toBe('签名或指印');
  });

  it('names the representatives again where the others sign, so that the sheets cannot be exchanged', () => {
    const { parts } = contentOf('D17');
    expect(JSON.stringify(parts[1])).toContain('信访编号139999100-T03-20261123-0007-7。我同意推选王虚构、孙虚构当代表');
  });

  it('has empty rows for the signatures of those who choose', () => {
    expect(tablesOf({})[1]?.rows.every((row) => row.every((cell) => cell === ''))).toBe(true);
    expect(tablesOf({ signers: [{ name: '周虚构' }] })[1]?.rows[0]).toEqual(['周虚构', '', '', '']);
  });

  it('takes five representatives and refuses the sixth, article 20', () => {
    const of = (count: number) => Array.from({ length: count }, () => ({ name: '虚构人' }));
    expect(refusalOf('D17', { ...sampleOf('D17'), representatives: of(5) })).toBeNull();
    const refused = { ok: false, reason: 'beyond-limit', field: 'representatives' };
    expect(refusalOf('D17', { ...sampleOf('D17'), representatives: of(6) })).toEqual(refused);
  });

  it('may be printed before anyone is chosen', () => {
    expect(wordsOf('D17', { representatives: [], persons: null })).toContain('我们＿＿＿＿人共同提出');
  });
});

describe('授权委托书 (D17, helper), 民法典 article 165', () => {
  it.each([
    ['who authorises', '王虚构'],
    ['who acts', '王测试'],
    ['in what', '替我办理上面编号的信访事项'],
    ['how far', '一般权限'],
    ['how long', '自签名之日起，到这件事办结为止'],
    ['that it can be withdrawn', '我可以随时取消委托'],
    ['that settling needs more than the general power', '没有特别权限的，变更、放弃请求和和解、调解必须您本人同意'],
  ])('says %s', (_, words) => {
    expect(wordsOf('D17', asHelper)).toContain(words);
  });

  it('is signed by both, and by a witness for who cannot write', () => {
    const { parts } = contentOf('D17', changed('D17', asHelper));
    const labels = parts.flatMap(({ blocks }) =>
      blocks.flatMap((one) => (one.kind === 'sign-here' ? one.labels[0] : [])),
    );
    expect(labels).toEqual(['委托人签名或者按指印', '受托人签名', '在场人签名']);
  });

  it('ends on the day that was agreed', () => {
    expect(wordsOf('D17', { ...asHelper, until: '2027-06-30' })).toContain('到2027年6月30日为止');
  });

  it('is refused when it names nobody', () => {
    const refused = { ok: false, reason: 'missing-field', field: 'helper' };
    expect(refusalOf('D17', changed('D17', { ...asHelper, helper: null }))).toEqual(refused);
  });
});

describe('either of them (D17)', () => {
  it.each(['matterNo', 'kind', 'petitioner.name', 'representatives', 'power'])('is refused without %s', (field) => {
    const refused = { ok: false, reason: 'missing-field', field };
    expect(refusalOf('D17', changed('D17', { [field]: undefined }))).toEqual(refused);
  });

  it('tells nothing of the matter, so that it serves for an accusation too', () => {
    const fields = Object.keys(templateOf('D17').fields);
    for (const content of ['title', 'request', 'summary', 'scope', 'purpose']) expect(fields).not.toContain(content);
  });
});

function tablesOf(changes: Record<string, unknown>) {
  const { parts } = contentOf('D17', changed('D17', changes));
  return parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
}
