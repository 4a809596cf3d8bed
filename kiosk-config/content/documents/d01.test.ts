import { describe, expect, it } from 'vitest';
import { changed, contentOf, refusalOf, sampleOf, wordsOf } from './papers.fixture.ts';

const accusation = {
  purpose: 'accusation',
  category: undefined,
  place: undefined,
  summary: undefined,
  signature: undefined,
};

describe('信访事项登记回执 (D01)', () => {
  it('says who took it, by name, title and telephone', () => {
    expect(wordsOf('D01')).toContain('李样例（接待员）电话 0317-0000101');
  });

  it('gives the number, the query code in groups of three and the address of the tracking page', () => {
    for (const words of [
      '139999100-T03-20261123-0007-7',
      'JTR-SVR-9DH',
      'https://track.example.org/t/01ARYZ6S41TSV4RRFFQ69G5FAV',
    ]) {
      expect(wordsOf('D01')).toContain(words);
    }
  });

  it('masks the name and the ID number', () => {
    const words = wordsOf('D01');
    expect(words).toContain('王*构');
    expect(words).toContain('139999********0018');
    expect(words).not.toContain('王虚构');
    expect(words).not.toContain('19560307');
  });

  it('masks the representatives as well', () => {
    const words = wordsOf('D01', { persons: 12, representatives: [{ name: '赵样例' }, { name: '孙虚构' }] });
    expect(words).toContain('12人');
    expect(words).toContain('赵*例、孙*构');
  });

  it('names the next step with its limit and last day', () => {
    expect(wordsOf('D01')).toContain('受理告知：15日内，届满日2026年12月8日');
  });

  it('warns when the last day rests on holidays not announced', () => {
    const words = wordsOf('D01', { 'nextStep.due': { on: '2027-02-08', provisional: true } });
    expect(words).toContain('2027年2月8日（节假日安排未发布，按周末推算）');
  });

  it('is refused with a date where the law sets no limit: it would be made up', () => {
    const nextStep = { title: '听取陈述', limitWords: '法规未规定天数', due: { on: '2026-12-08', provisional: false } };
    const refused = { ok: false, reason: 'invalid-field', field: 'nextStep.due' };
    expect(refusalOf('D01', changed('D01', { nextStep }))).toEqual(refused);
    expect(wordsOf('D01', { nextStep: { ...nextStep, due: null } })).toContain('听取陈述：法规未规定天数');
  });

  it('says the time in China, wherever the instant was written', () => {
    expect(wordsOf('D01', { registeredAt: '2026-11-22T16:07:00Z' })).toContain('2026年11月23日0时07分');
  });

  it('asks for no card: without an ID number it is made all the same', () => {
    expect(wordsOf('D01', { 'petitioner.idNumber': null })).toContain('未出示（登记不要求出示证件）');
  });

  it('lists what was handed in', () => {
    const materials = [
      { name: '证件、证明', copies: 1, pages: 2 },
      { name: '照片', copies: 4, pages: 4 },
    ];
    expect(wordsOf('D01', { materials })).toContain('证件、证明 1份（共2页）、照片 4份（共4页）');
  });

  it('says that originals were not kept', () => {
    const materials = [{ name: '照片', copies: 1, pages: 1 }];
    expect(wordsOf('D01', { materials })).toContain('原件由本人带回');
  });

  it('shows of an accusation that it was made, and nothing of its content', () => {
    const words = wordsOf('D01', accusation);
    expect(words).toContain('检举控告');
    expect(words).toContain('依法保密');
    expect(words).not.toContain('内容分类');
  });

  it('only counts what was handed in with an accusation', () => {
    expect(wordsOf('D01', { ...accusation, materialsCount: 2 })).toContain('共2份');
  });

  it.each([
    ['category', '宅基地'],
    ['place', '样例县'],
    ['summary', '虚构的事'],
    ['materials', [{ name: '虚构账本', copies: 1, pages: 1 }]],
    ['signature', [[[0, 0], [900, 300]]]], // biome-ignore format: a stroke
  ])('refuses an accusation that brings its %s', (field, value) => {
    const refused = { ok: false, reason: 'accusation-content', field };
    expect(refusalOf('D01', changed('D01', { ...accusation, [field]: value }))).toEqual(refused);
  });

  it('bears what was signed on the screen, with the day, and says whose hand it is', () => {
    const { blocks } = contentOf('D01').parts[0] ?? { blocks: [] };
    const lines = blocks.filter(({ kind }) => kind === 'sign-here');
    expect(lines).toEqual([
      {
        kind: 'sign-here',
        labels: ['以上内容我已核对，信访人签名', '日期'],
        signed: { ink: sampleOf('D01').signature, day: '2026年11月23日' },
      },
    ]);
    expect(wordsOf('D01')).toContain('在终端的屏幕上写的');
  });

  it('says so where nothing was signed on the screen, and leaves the line empty', () => {
    const unsigned = { signing: 'none', signature: undefined, signedOn: undefined };
    expect(wordsOf('D01', unsigned)).toContain('没有在屏幕上签名');
    expect(wordsOf('D01', unsigned)).toContain('信访人签名 日期');
  });

  it('is signed by the helper who stood there', () => {
    expect(wordsOf('D01', { helper: { name: '李测试' } })).toContain('受托人签名');
  });

  it('asks nobody who gave no name to sign', () => {
    const words = wordsOf('D01', { anonymous: 'yes', signing: 'none', signature: undefined, signedOn: undefined });
    expect(words).not.toContain('签名');
  });

  it('keeps the signature of an accusation off the paper: it would write out the name that is masked', () => {
    const words = wordsOf('D01', { ...accusation, signing: 'sealed' });
    expect(words).toContain('签名不印在本回执上');
    expect(words).not.toContain('信访人签名');
  });

  it('refuses a summary of more than 200 characters, counted as a reader counts', () => {
    expect(refusalOf('D01', changed('D01', { summary: '𠮷'.repeat(200) }))).toBeNull();
    const long = refusalOf('D01', changed('D01', { summary: '字'.repeat(201) }));
    expect(long).toEqual({ ok: false, reason: 'invalid-field', field: 'summary' });
  });

  it('refuses more than five representatives, article 20', () => {
    const representatives = Array.from({ length: 6 }, () => ({ name: '虚构人' }));
    const refused = { ok: false, reason: 'beyond-limit', field: 'representatives' };
    expect(refusalOf('D01', { ...sampleOf('D01'), representatives })).toEqual(refused);
  });

  it.each([
    ['petitioner.name', '王\uE863国'],
    ['summary', '村东\u{F0001}河'],
    ['registrar.name', '李\uD842'],
    ['category', '宅基\u0007地'],
  ])('names %s when it holds what has no shape', (field, text) => {
    const refused = { ok: false, reason: 'unprintable-text', field };
    expect(refusalOf('D01', changed('D01', { [field]: text }))).toEqual(refused);
  });
});
