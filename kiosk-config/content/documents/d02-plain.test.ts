import { describe, expect, it } from 'vitest';
import { changed, contentOf } from './papers.fixture.ts';

/** Five lines of large print. */
const LONGEST_ANSWER = 70;

function answers(changes: Record<string, unknown> = {}): Record<string, string> {
  const part = contentOf('D02', changed('D02', changes)).parts.find(({ layout }) => layout === 'plain');
  const blocks = part?.blocks.filter((block) => block.kind === 'answer') ?? [];
  return Object.fromEntries(blocks.map(({ question, answer }) => [question, answer]));
}

describe('the notice in plain words (D02)', () => {
  it('answers four questions, each in few words', () => {
    expect(answers()).toEqual({
      '谁来办？': '样例县虚构镇人民政府，赵样例，电话0317-0000111。',
      '哪天办完？': '最晚2027年1月22日（节假日安排未发布，按周末推算）。要延期，会告诉您为什么。',
      '怎么查？': '手机、一体机都能扫告知书上的码。也可以打0317-0000110问。',
      '不满意怎么办？': '收到答复30日内，可以找样例县人民政府复查。拖着不办，打0317-0000119投诉。',
    });
    for (const answer of Object.values(answers())) expect(answer.length).toBeLessThanOrEqual(LONGEST_ANSWER);
  });

  it('makes up no day where the law gives none', () => {
    const said = answers({ purpose: 'suggestion', procedure: 'suggestion', due: null });
    expect(said['哪天办完？']).toBe('法规未规定天数，有了结果就告诉您。');
  });

  it('promises a review and an extension on the petition procedure only', () => {
    const all = (procedure: string) => Object.values(answers({ procedure })).join();
    for (const procedure of ['duty', 'suggestion', 'simple']) expect(all(procedure)).not.toMatch(/复查|延期/);
  });

  it('sends to reconsideration before the court where an organ does not act, 行政复议法 article 23', () => {
    expect(answers({ procedure: 'duty' })['不满意怎么办？']).toContain('可以申请行政复议；还不服，再到法院起诉');
  });
});
