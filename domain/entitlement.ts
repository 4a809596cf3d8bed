import { z } from 'zod';

export const Answer = z.enum(['yes', 'no', 'unsure']);
export type Answer = z.infer<typeof Answer>;

/** Never more than likelihood: only the office that examines the application decides. */
export const Likelihood = z.enum(['likely', 'maybe', 'not-likely']);
export type Likelihood = z.infer<typeof Likelihood>;

const QuestionId = z.string().regex(/^[a-z][a-zA-Z0-9]{0,29}$/);

export const EntitlementQuestion = z.strictObject({ id: QuestionId, ask: z.string().min(4).max(50) });
export type EntitlementQuestion = z.infer<typeof EntitlementQuestion>;

/** Holds when each question named was answered so; somebody who cannot say (`unsure`) meets neither yes nor no. */
export const EntitlementRule = z.strictObject({
  when: z.record(QuestionId, z.enum(['yes', 'no'])),
  likelihood: Likelihood,
  /** What that means and what to do now. */
  say: z.string().min(4).max(90),
});
export type EntitlementRule = z.infer<typeof EntitlementRule>;

/** 能不能申请: a decision table, read from the top; the first rule that holds answers. */
export const EntitlementTable = z
  .strictObject({
    questions: z.array(EntitlementQuestion).min(1).max(6),
    rules: z.array(EntitlementRule).min(2).max(12),
  })
  .superRefine((table, context) => {
    for (const message of tableProblems(table)) context.addIssue({ code: 'custom', message });
  });
export type EntitlementTable = z.infer<typeof EntitlementTable>;

export type EntitlementStep =
  | { kind: 'ask'; question: EntitlementQuestion; asked: number }
  | { kind: 'advice'; likelihood: Likelihood; say: string };

/**
 * What comes next: only a question that can still change the outcome is asked.
 * @throws for a table that was not checked
 */
export function entitlementStep(table: EntitlementTable, answers: Readonly<Record<string, Answer>>): EntitlementStep {
  for (const { when, likelihood, say } of table.rules) {
    const conditions = Object.entries(when);
    if (conditions.some(([id, wanted]) => answers[id] !== undefined && answers[id] !== wanted)) continue;
    const open = conditions.find(([id]) => answers[id] === undefined);
    if (open === undefined) return { kind: 'advice', likelihood, say };
    const question = table.questions.find(({ id }) => id === open[0]);
    if (question === undefined) break;
    return { kind: 'ask', question, asked: Object.keys(answers).length };
  }
  throw new Error('an entitlement table without an answer: it was not checked');
}

function tableProblems({ questions, rules }: { questions: EntitlementQuestion[]; rules: EntitlementRule[] }): string[] {
  const ids = questions.map(({ id }) => id);
  const asked = new Set(rules.flatMap(({ when }) => Object.keys(when)));
  const hidden = rules.flatMap((rule, i) =>
    rules.slice(0, i).some((earlier) => covers(earlier, rule)) ? [`第 ${i + 1} 条规则永远轮不到`] : [],
  );
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `问题 ${id} 重复`),
    ...[...asked].filter((id) => !ids.includes(id)).map((id) => `规则里的问题 ${id} 不存在`),
    ...ids.filter((id) => !asked.has(id)).map((id) => `问题 ${id} 没有用处`),
    ...(Object.keys(rules.at(-1)?.when ?? { x: 1 }).length === 0 ? [] : ['最后一条规则应不带条件（when: {}）']),
    ...hidden,
  ];
}

/** True when `earlier` answers everything that `later` would. */
function covers(earlier: EntitlementRule, later: EntitlementRule): boolean {
  return Object.entries(earlier.when).every(([id, wanted]) => later.when[id] === wanted);
}
