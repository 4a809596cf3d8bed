import { describe, expect, it } from 'vitest';
import { changed, contentOf, refusalOf, templateOf, wordsOf } from './papers.fixture.ts';

/** What the sample becomes for a slip of this kind. */
const of = (kind: string) => ({ kind, ...(kind === 'psychological' ? { applicant: null } : {}) });

const titles: [string, string[]][] = [
  ['legal-aid', ['法律援助申请表（经济困难说明）', '法律援助怎么办']],
  ['relief', ['社会救助求助登记单']],
  ['psychological', ['心理服务预约单']],
  ['lawyer', ['律师接待预约单']],
  ['expert', ['专家门诊预约单']],
];

describe('帮扶服务单 (D18)', () => {
  it.each(titles)('%s is a slip', (kind, expected) => {
    const { parts } = contentOf('D18', changed('D18', of(kind)));
    expect(parts.map(({ title }) => title)).toEqual(expected);
    expect(parts.every(({ layout }) => layout === 'slip')).toBe(true);
  });

  it('has a slip for every kind', () => {
    const { kind } = templateOf('D18').fields;
    expect(Object.keys(kind?.type === 'choice' ? kind.options : {})).toEqual(titles.map(([one]) => one));
  });

  it.each(titles)('%s says its number, where, when, what to bring and what happens next', (kind) => {
    const words = wordsOf('D18', { ...of(kind), bring: [{ name: '宅基地使用证' }, { name: '照片' }] });
    for (const said of [
      '单号 样信帮单〔2026〕2号',
      '样例县群众服务中心法律援助窗口',
      '样例县测试路1号一楼3号窗口',
      '0317-0000150',
      '工作日8:30至12:00',
      '约定时间 2026年11月25日9时30分',
      '宅基地使用证、照片',
      '接下来怎么样',
    ]) {
      expect(words).toContain(said);
    }
  });

  it.each(titles)('%s can be had without an appointment', (kind) => {
    expect(refusalOf('D18', changed('D18', { ...of(kind), appointment: null }))).toBeNull();
  });

  it.each(['kind', 'slipNo', 'window', 'window.phone', 'window.hours'])('is refused without %s', (field) => {
    const refused = { ok: false, reason: 'missing-field', field };
    expect(refusalOf('D18', changed('D18', { [field]: undefined }))).toEqual(refused);
  });

  it.each(['legal-aid', 'relief', 'lawyer', 'expert'])('%s is refused without the person who asks', (kind) => {
    const refused = { ok: false, reason: 'missing-field', field: 'applicant' };
    expect(refusalOf('D18', changed('D18', { kind, applicant: null }))).toEqual(refused);
  });

  it.each(['relief', 'psychological', 'lawyer', 'expert'])('%s makes up no days where the law gives none', (kind) => {
    const words = wordsOf('D18', of(kind));
    expect(words).toContain('法规未规定天数');
    expect(words).not.toMatch(/\d+日内/);
  });

  it('tells nothing of a matter', () => {
    const fields = Object.keys(templateOf('D18').fields);
    for (const content of ['matterNo', 'title', 'request', 'summary', 'purpose']) expect(fields).not.toContain(content);
  });
});

describe('法律援助申请表 (D18)', () => {
  it('gives the days of article 43: 7 to decide, 3 to assign', () => {
    const words = wordsOf('D18');
    expect(words).toContain('收到申请之日起7日内审查');
    expect(words).toContain('3日内派人帮您');
    expect(words).toContain('不给的，书面说明理由');
  });

  it('tells whom to turn to against a refusal, article 49', () => {
    expect(wordsOf('D18')).toContain('司法局5日内审查');
  });

  it('has boxes for who need not prove hardship, articles 32 and 42, and lets the person tick', () => {
    const { parts } = contentOf('D18');
    const choices = parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'choices'));
    expect(choices[0]?.options.map(({ text }) => text).join()).toMatch(/没有固定生活来源.*优抚对象.*工钱.*见义勇为/);
    expect(choices[0]?.options.some(({ chosen }) => chosen)).toBe(false);
  });

  it('leaves room for hardship and signature', () => {
    const kinds = contentOf('D18').parts[0]?.blocks.map(({ kind }) => kind) ?? [];
    expect(kinds).toContain('writing-lines');
    expect(kinds).toContain('sign-here');
  });
});

describe('心理服务预约单 (D18)', () => {
  it('has no field and no line for a condition, a reason or a judgement', () => {
    const { parts } = contentOf('D18', changed('D18', of('psychological')));
    const kinds = parts.flatMap(({ blocks }) => blocks.map(({ kind }) => kind));
    expect([...new Set(kinds)].sort()).toEqual(['fields', 'heading', 'paragraph']);
    expect(wordsOf('D18', of('psychological'))).not.toMatch(/病|障碍|诊断|症|抑郁|评估|原因/);
  });

  it('takes no name: who comes is called by number', () => {
    const refused = { ok: false, reason: 'invalid-field', field: 'applicant' };
    expect(refusalOf('D18', changed('D18', { kind: 'psychological' }))).toEqual(refused);
    expect(wordsOf('D18', of('psychological'))).toContain('凭单号进门，不用报姓名');
  });

  it('gives the help line', () => {
    expect(wordsOf('D18', of('psychological'))).toContain('心理援助热线12356');
  });
});

describe('the other slips (D18)', () => {
  it('sends to the township’s window for relief, which must take it up in time (article 60)', () => {
    expect(wordsOf('D18', { kind: 'relief' })).toContain('及时受理、及时转办');
  });

  it.each(['legal-aid', 'lawyer', 'expert'])('%s gives the number of the legal help line', (kind) => {
    expect(wordsOf('D18', { kind })).toContain('12348');
  });

  it('does not let an expert’s advice pass for a decision', () => {
    const words = wordsOf('D18', { kind: 'expert' });
    expect(words).toContain('不代替主管单位的决定');
    expect(words).toContain('期限也不因此顺延');
  });
});
