import { describe, expect, it } from 'vitest';
import { changed, contentOf, refusalOf, templateOf, wordsOf } from './papers.fixture.ts';

describe('送达回证 (D14)', () => {
  it.each([
    ['which document was served', '文书名称 信访事项受理告知书'],
    ['its number', '样信受告〔2026〕12号'],
    ['on whom', '受送达人 王虚构'],
    ['who served it', '送达人 赵样例'],
    ['for which organ', '送达单位 样例县虚构镇人民政府'],
    ['where', '送达地点 样例县群众服务中心'],
    ['that a signature only says it was received', '不等于同意里面写的内容'],
    ['that the rights stand', '不影响您依法申请复查、复议或者起诉'],
    ['by which day a letter counts as received', '以邮件回执上写的收件日期为准'],
  ])('says %s', (_, words) => {
    expect(wordsOf('D14')).toContain(words);
  });

  it('is one page of tables to fill in', () => {
    expect(contentOf('D14').parts.map(({ layout }) => layout)).toEqual(['form']);
  });

  it('has room for the signatures and days of receiver, witness and server', () => {
    const lines = contentOf('D14').parts.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'sign-here'));
    expect(lines).toEqual([
      { kind: 'sign-here', labels: ['签名或者按指印', '收到日期'] },
      { kind: 'sign-here', labels: ['见证人签名', '单位或者住址'] },
      { kind: 'sign-here', labels: ['送达人签名', '日期'] },
    ]);
  });

  it('gives the way, whether it was signed for and the opinion as boxes, and ticks what is known', () => {
    const ticked = choicesOf({ outcome: 'refused', opinion: null });
    expect(ticked).toEqual({
      送达方式: ['当面*', '邮寄', '其他'],
      签收情况: ['签收', '拒收*'],
      '对文书的意见（可以不填）': ['同意', '不同意', '没有明确意见'],
    });
  });

  it('shows why it was refused and before whom; else leaves a line to write on', () => {
    expect(wordsOf('D14')).toContain('拒收的理由和日期');
    const words = wordsOf('D14', { outcome: 'refused', refusalReason: '说没空看', witness: '周样例' });
    expect(words).toContain('拒收的理由 说没空看');
    expect(words).toContain('见证人 周样例');
  });

  it('says nobody received what was refused, and asks no witness for what was signed', () => {
    expect(wordsOf('D14', { outcome: 'refused' })).not.toContain('我已经收到');
    expect(wordsOf('D14', { outcome: 'refused' })).toContain('见证人签名');
    expect(wordsOf('D14', { outcome: 'signed' })).toContain('我已经收到');
    expect(wordsOf('D14', { outcome: 'signed' })).not.toContain('见证人签名');
  });

  it('shows who took it for the receiver', () => {
    expect(wordsOf('D14', { receivedFor: { name: '刘虚构', relation: '妻子' } })).toContain('刘虚构');
  });

  it('knows nothing of what the matter is about', () => {
    const fields = Object.keys(templateOf('D14').fields);
    for (const content of ['title', 'request', 'summary', 'category', 'purpose']) expect(fields).not.toContain(content);
  });

  it.each(['matterNo', 'served.name', 'recipient', 'server'])('is refused without %s', (field) => {
    const refused = { ok: false, reason: 'missing-field', field };
    expect(refusalOf('D14', changed('D14', { [field]: undefined }))).toEqual(refused);
  });

  it('is made for a document that bears no number, and with everything left to the pen', () => {
    const bare = { 'served.documentNo': null, organ: null, place: null, way: null };
    expect(refusalOf('D14', changed('D14', bare))).toBeNull();
  });
});

/** Every choice of the paper; a star marks what is ticked. */
function choicesOf(changes: Record<string, unknown>): Record<string, string[]> {
  const { parts } = contentOf('D14', changed('D14', changes));
  const blocks = parts.flatMap((part) => part.blocks).filter((block) => block.kind === 'choices');
  return Object.fromEntries(
    blocks.map(({ label, options }) => [label, options.map(({ text, chosen }) => text + (chosen ? '*' : ''))]),
  );
}
