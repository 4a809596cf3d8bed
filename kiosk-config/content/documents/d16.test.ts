import { describe, expect, it } from 'vitest';
import { changed, contentOf, refusalOf, sampleOf, wordsOf } from './papers.fixture.ts';

describe('调解受理登记表 and 权利义务告知书 (D16)', () => {
  it('is a register and a sheet of rights and duties', () => {
    const { parts } = contentOf('D16');
    expect(parts.map(({ title }) => title)).toEqual(['调解受理登记表', '调解当事人权利义务告知书']);
  });

  it.each([
    ['both parties', '李虚构'],
    ['the dispute', '两家宅基地相邻'],
    ['the request', '按宅基地使用证上的尺寸重新丈量'],
    ['the committee with address and telephone', '样例县虚构镇测试街1号一楼调解室'],
    ['the mediator with title and telephone', '孙样例（人民调解员）电话 0317-0000131'],
    ['when it was registered', '2026年11月23日9时05分'],
    ['that it is voluntary', '调解全凭自愿'],
    ['that it is free, article 4', '不收任何费用（《人民调解法》第三条、第四条）'],
  ])('registers %s', (_, words) => {
    expect(wordsOf('D16')).toContain(words);
  });

  it('calls the month usual, not a limit of the law', () => {
    const words = wordsOf('D16');
    expect(words).toContain('一般在一个月内调结（《人民调解工作若干规定》第三十三条）');
    expect(words).toContain('法律没有规定必须几天调完');
    expect(words).not.toContain('届满');
  });

  it.each([
    ['choose or accept a mediator, article 23 item 1', '可以自己选调解员，也可以接受指定的调解员'],
    ['take part, refuse or stop, item 2', '可以接受调解，可以拒绝调解，调到一半也可以要求停下来'],
    ['have it public or not, item 3', '可以要求公开调解，也可以要求不公开'],
    ['agree of their own will, item 4', '自愿达成协议，谁也不能强迫您'],
    ['go another way at any time, article 3', '调解不耽误您走这些路'],
    ['complain about a mediator, article 15', '调解员偏袒、辱骂、要东西、泄露隐私的'],
    ['ask the court to confirm within 30 days, article 33', '自协议生效之日起30日内，可以一起到人民法院申请司法确认'],
    ['arbitration, an office or the court when it fails, article 26', '申请仲裁、请行政机关处理或者到法院起诉'],
  ])('tells the right to %s', (_, words) => {
    expect(wordsOf('D16')).toContain(words);
  });

  it('tells the duties of article 24', () => {
    expect(wordsOf('D16')).toContain('如实说明纠纷的事实；遵守调解现场秩序，尊重调解员；尊重对方行使权利');
  });

  it('gives every party a place to sign, on both sheets', () => {
    const parties = [{ name: '王虚构' }, { name: '李虚构' }, { name: '周虚构' }];
    for (const { blocks } of contentOf('D16', changed('D16', { parties })).parts) {
      const tables = blocks.filter((block) => block.kind === 'table');
      const [table] = tables.filter(({ columns }) => columns.some(({ title }) => title === '签名或者按指印'));
      const column = table?.columns.findIndex(({ title }) => title === '签名或者按指印') ?? -1;
      expect(table?.rows.map((row) => [row[0], row[column]])).toEqual(parties.map(({ name }) => [name, '']));
      expect(blocks.at(-1)?.kind).toBe('sign-here');
    }
  });

  it('leaves room for another mediator unless this one was accepted', () => {
    expect(wordsOf('D16')).toContain('另选的调解员姓名');
    expect(wordsOf('D16', { mediatorChoice: 'accepted' })).not.toContain('另选的调解员姓名');
  });

  it.each(['matterNo', 'registeredAt', 'committee.phone', 'committee.address', 'mediator.phone', 'dispute', 'request'])(
    'is refused without %s',
    (field) => {
      const refused = { ok: false, reason: 'missing-field', field };
      expect(refusalOf('D16', changed('D16', { [field]: undefined }))).toEqual(refused);
    },
  );

  it('is refused with one party only', () => {
    const refused = { ok: false, reason: 'invalid-field', field: 'parties' };
    expect(refusalOf('D16', { ...sampleOf('D16'), parties: [{ name: '王虚构' }] })).toEqual(refused);
  });

  it('is refused for an accusation, whose content it would show', () => {
    const refused = { ok: false, reason: 'accusation-content', field: 'purpose' };
    expect(refusalOf('D16', changed('D16', { purpose: 'accusation' }))).toEqual(refused);
  });
});
