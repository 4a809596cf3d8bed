import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Answer, EntitlementTable, entitlementStep } from './entitlement.ts';

const table = EntitlementTable.parse({
  questions: [
    { id: 'low', ask: '收入很少，不够过日子吗？' },
    { id: 'assets', ask: '家里有不少存款吗？' },
  ],
  rules: [
    { when: { low: 'yes', assets: 'no' }, likelihood: 'likely', say: '可以去申请。' },
    { when: { low: 'no' }, likelihood: 'not-likely', say: '现在看不大合。' },
    { when: {}, likelihood: 'maybe', say: '去窗口问一问。' },
  ],
});

const problems = (edit: Record<string, unknown>) => {
  const read = EntitlementTable.safeParse({ ...table, ...edit });
  return read.success ? [] : read.error.issues.map(({ message }) => message);
};

describe('asking whether somebody is entitled', () => {
  it('asks only what can still change the outcome', () => {
    expect(entitlementStep(table, {})).toMatchObject({ kind: 'ask', question: { id: 'low' }, asked: 0 });
    expect(entitlementStep(table, { low: 'yes' })).toMatchObject({ kind: 'ask', question: { id: 'assets' }, asked: 1 });
    expect(entitlementStep(table, { low: 'no' })).toMatchObject({ kind: 'advice', likelihood: 'not-likely' });
  });

  it('takes 说不清 for neither yes nor no', () => {
    expect(entitlementStep(table, { low: 'unsure' })).toMatchObject({ kind: 'advice', likelihood: 'maybe' });
  });

  it('comes to an advice whatever is answered, after at most one answer a question', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Answer.options), { minLength: 2, maxLength: 2 }), (given) => {
        const answers: Record<string, Answer> = {};
        for (const answer of given) {
          const step = entitlementStep(table, answers);
          if (step.kind === 'ask') answers[step.question.id] = answer;
        }
        expect(entitlementStep(table, answers).kind).toBe('advice');
      }),
    );
  });
});

describe('a table with a mistake', () => {
  const [first, second, last] = table.rules;

  it('is refused when nothing is left for the other cases', () => {
    expect(problems({ rules: [first, second] })).toContain('最后一条规则应不带条件（when: {}）');
  });

  it('is refused when a rule can never hold', () => {
    expect(problems({ rules: [second, { ...first, when: { low: 'no', assets: 'no' } }, last] })).toContain(
      '第 2 条规则永远轮不到',
    );
  });

  it('is refused when it asks what no rule uses, or uses what it does not ask', () => {
    expect(problems({ rules: [second, last] })).toContain('问题 assets 没有用处');
    expect(problems({ questions: table.questions.slice(0, 1) })).toContain('规则里的问题 assets 不存在');
  });
});
