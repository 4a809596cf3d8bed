import { describe, expect, it } from 'vitest';
import {
  type AcceptanceNoticeInput,
  acceptanceNoticeContent,
  acceptanceNoticeSample,
} from './d02-acceptance-notice.ts';
import { documents } from './documents.ts';

const sample = acceptanceNoticeSample();

function wordsOf(input: AcceptanceNoticeInput): string {
  const made = acceptanceNoticeContent(input);
  if (!made.ok) throw new Error(`${made.reason} ${made.field}`);
  return made.content.blocks.map((block) => Object.values(block).join(' ')).join('\n');
}

/** The sample without one field, reached by its path. */
function without(path: string): unknown {
  const copy: Record<string, unknown> = structuredClone(sample);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, copy);
  delete holder[last];
  return copy;
}

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
    expect(wordsOf(sample)).toContain(words);
  });

  it('carries its route map, and the mark that it came from a terminal', () => {
    const made = acceptanceNoticeContent(sample);
    expect(made.ok && made.content.blocks.at(-1)?.kind).toBe('route-map');
    expect(made.ok && made.content.mark).toBe('此件由自助终端打印，与系统留存文书一致');
  });

  it.each([
    'handler',
    'handler.name',
    'handler.title',
    'handler.phone',
    'documentNo',
    'basis',
    'acceptedOn',
    'receivedOn',
    'submittedOn',
    'signedOn',
    'queryCode',
    'petitioner.name',
    'organ.reviewOrgan',
  ])('is refused without %s', (field) => {
    expect(documents.D02.content(without(field))).toEqual({ ok: false, reason: 'missing-field', field });
  });

  it('is refused when the handler’s telephone is only blanks', () => {
    const handler = { ...sample.handler, phone: '  ' };
    const refused = { ok: false, reason: 'missing-field', field: 'handler.phone' };
    expect(acceptanceNoticeContent({ ...sample, handler })).toEqual(refused);
  });

  it('is refused without a last day on path 6, which article 34 gives 60 days', () => {
    expect(acceptanceNoticeContent({ ...sample, due: null })).toEqual({
      ok: false,
      reason: 'missing-field',
      field: 'due',
    });
  });

  it('promises the 60 days and the review on path 6 only', () => {
    const words = wordsOf({
      ...sample,
      road: { track: 'appeal', path: 5 },
      basis: '《信访工作条例》第二十三条、第三十一条第五项',
      due: { on: '2027-01-25', provisional: true },
    });
    expect(words).not.toContain('60日');
    expect(words).not.toContain('复查');
    expect(words).toContain('届满日为2027年1月25日');
    expect(words).toContain('行政复议');
  });

  it('says 法规未规定天数 for a suggestion', () => {
    const road = { track: 'suggestion', path: null } as const;
    expect(wordsOf({ ...sample, purpose: 'suggestion', road, due: null })).toContain('法规未规定天数');
  });

  it('is not the paper for what goes into another procedure', () => {
    const road = { track: 'appeal', path: 2 } as const;
    const refused = { ok: false, reason: 'wrong-document', field: 'road' };
    expect(acceptanceNoticeContent({ ...sample, road })).toEqual(refused);
  });

  it('is refused for an accusation, whose content it would show', () => {
    const made = acceptanceNoticeContent({ ...sample, purpose: 'accusation' });
    expect(made).toEqual({ ok: false, reason: 'accusation-content', field: 'request' });
  });
});

describe('the papers', () => {
  it.each(Object.values(documents))('$name can be made from its own sample', (kind) => {
    expect(kind.schema.safeParse(kind.sample()).success).toBe(true);
    expect(kind.content(kind.sample()).ok).toBe(true);
  });

  it.each(Object.values(documents))('$name has a visibly fictitious sample', (kind) => {
    const text = JSON.stringify(kind.sample());
    expect(text.match(/\d{3,4}-\d{7,8}/g)?.every((phone) => phone.startsWith('0317-0000')) ?? true).toBe(true);
    expect(text).toContain('139999');
  });

  it.each([null, 'text', 5, [], {}])('refuse %j with a field instead of failing', (input) => {
    for (const kind of Object.values(documents)) expect(kind.content(input)).toMatchObject({ ok: false });
  });
});
