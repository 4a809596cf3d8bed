import { describe, expect, it } from 'vitest';
import { type ReceiptInput, receiptContent, receiptSample } from './d01-receipt.ts';
import { summaryOf } from './paper-words.ts';

/** All words of the receipt in one text. */
function wordsOf(input: ReceiptInput): string {
  const made = receiptContent(input);
  if (!made.ok) throw new Error(`${made.reason} ${made.field}`);
  return JSON.stringify(made.content.blocks);
}

const accusation: ReceiptInput = {
  ...receiptSample(),
  purpose: 'accusation',
  category: null,
  place: null,
  summary: null,
};

describe('信访事项登记回执 (D01)', () => {
  it('says who took it, by name, title and telephone', () => {
    expect(wordsOf(receiptSample())).toContain('李样例（接待员）电话 0317-0000101');
  });

  it('gives the number, the query code in groups of three and the address of the tracking page', () => {
    const words = wordsOf(receiptSample());
    expect(words).toContain('139999100-T03-20261123-0007-7');
    expect(words).toContain('JTR-SVR-9DH');
    expect(words).toContain('https://track.example.org/t/01ARYZ6S41TSV4RRFFQ69G5FAV');
  });

  it('masks the name and the ID number', () => {
    const words = wordsOf(receiptSample());
    expect(words).toContain('王*构');
    expect(words).toContain('139999********0018');
    expect(words).not.toContain('王虚构');
    expect(words).not.toContain('19560307');
  });

  it('names the next step with its limit and last day', () => {
    expect(wordsOf(receiptSample())).toContain('受理告知：15日内，届满日2026年12月8日');
  });

  it('warns when the last day rests on holidays not announced', () => {
    const due = { on: '2027-02-08', provisional: true };
    const nextStep = { title: '受理告知', limitWords: '15日内', due };
    expect(wordsOf({ ...receiptSample(), nextStep })).toContain('2027年2月8日（节假日安排未发布，按周末推算）');
  });

  it('makes up no date where the law sets no limit', () => {
    const nextStep = { title: '听取陈述', limitWords: '法规未规定天数', due: { on: '2026-12-08', provisional: false } };
    const words = wordsOf({ ...receiptSample(), nextStep });
    expect(words).toContain('听取陈述：法规未规定天数');
    expect(words).not.toContain('届满日');
  });

  it('says the time in China, wherever the instant was written', () => {
    expect(wordsOf({ ...receiptSample(), registeredAt: '2026-11-22T16:07:00Z' })).toContain('2026年11月23日0时07分');
  });

  it('asks for no card: without an ID number it is made all the same', () => {
    const petitioner = { name: '王虚构', idNumber: null };
    expect(wordsOf({ ...receiptSample(), petitioner })).toContain('未出示（登记不要求出示证件）');
  });

  it('shows of an accusation that it was made, and nothing of its content', () => {
    const words = wordsOf(accusation);
    expect(words).toContain('检举控告');
    expect(words).toContain('依法保密');
    expect(words).not.toContain('内容分类');
  });

  it('only counts what was handed in with an accusation', () => {
    const words = wordsOf({ ...accusation, materials: [{ name: '虚构账本', copies: 2 }] });
    expect(words).toContain('共1件');
    expect(words).not.toContain('账本');
  });

  it.each(['category', 'place', 'summary'] as const)('refuses an accusation that brings its %s', (field) => {
    const told = { ...accusation, [field]: receiptSample()[field] };
    expect(receiptContent(told)).toEqual({ ok: false, reason: 'accusation-content', field });
  });

  it('refuses a summary of more than 200 characters, counted as a reader counts', () => {
    expect(receiptContent({ ...receiptSample(), summary: '𠮷'.repeat(200) }).ok).toBe(true);
    const long = receiptContent({ ...receiptSample(), summary: '字'.repeat(201) });
    expect(long).toEqual({ ok: false, reason: 'invalid-field', field: 'summary' });
  });

  it('refuses more than five representatives, article 20', () => {
    const representatives = Array.from({ length: 6 }, () => '虚构人');
    const refused = { ok: false, reason: 'invalid-field', field: 'representatives' };
    expect(receiptContent({ ...receiptSample(), representatives })).toEqual(refused);
  });

  it.each([
    ['petitioner.name', { petitioner: { name: '王\uE863国', idNumber: null } }],
    ['summary', { summary: '村东\u{F0001}河' }],
    ['registrar.name', { registrar: { name: '李\uD842', title: '接待员', phone: '0317-0000101' } }],
    ['category', { category: '宅基\u0007地' }],
  ])('names %s when it holds what has no shape', (field, change) => {
    expect(receiptContent({ ...receiptSample(), ...change })).toEqual({ ok: false, reason: 'unprintable-text', field });
  });
});

describe('概况', () => {
  it('is cut at 200 characters with an ellipsis, never inside one', () => {
    const summary = summaryOf('𠮷'.repeat(300));
    expect([...summary]).toHaveLength(200);
    expect(summary.endsWith('𠮷…')).toBe(true);
  });

  it('keeps a short story as it is, in one line', () => {
    expect(summaryOf(' 第一行\n第二行 ')).toBe('第一行 第二行');
  });
});
