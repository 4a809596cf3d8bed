import { z } from 'zod';
import { GuidanceId, LegalBasis } from './guide.ts';
import { type Purpose, Road } from './matter.ts';
import { type RouteMap, roadOf } from './route-map.ts';

const Id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** `to`: the next question or the advice this leads to. */
const ChooserAnswer = z.strictObject({ label: z.string().min(1).max(16), to: Id });

export const ChooserQuestion = z.strictObject({
  id: Id,
  ask: z.string().min(4).max(30),
  hint: z.string().min(2).max(40).nullable(),
  answers: z.array(ChooserAnswer).min(2).max(6),
});
export type ChooserQuestion = z.infer<typeof ChooserQuestion>;

/** Which road fits and why: advice, the person decides. */
export const RoadAdvice = z.strictObject({
  id: Id,
  title: z.string().min(2).max(16),
  /** The road the route map draws for it. */
  road: Road,
  why: z.string().min(4).max(90),
  /** Who decides there, e.g. 劳动人事争议仲裁委员会. */
  body: z.string().min(2).max(40),
  /** Until when one may go there; `node`: the node of the route map whose limit this repeats. Null: no limit is set. */
  limit: z.strictObject({ words: z.string().min(4).max(60), node: z.string().nullable() }).nullable(),
  /** What to do now, one step a line. */
  steps: z.array(z.string().min(4).max(50)).min(1).max(4),
  basis: z.array(LegalBasis).min(1).max(4),
  guide: GuidanceId.nullable(),
});
export type RoadAdvice = z.infer<typeof RoadAdvice>;

/** 该走哪条路: a few plain questions; every answer leads on to a question or to an advice. */
export const RoadChooser = z.strictObject({
  version: z.string().min(1),
  start: Id,
  questions: z.array(ChooserQuestion).min(1).max(12),
  advice: z.array(RoadAdvice).min(2).max(24),
});
export type RoadChooser = z.infer<typeof RoadChooser>;

/** More questions than this and the person has gone. */
const MOST_QUESTIONS = 4;

export type ChooserStep = { kind: 'ask'; question: ChooserQuestion } | { kind: 'advice'; advice: RoadAdvice };

/**
 * Where the answers so far lead.
 * @param answers the place of the answer (from 0) at each question so far
 * @throws for an answer that was not offered, or a chooser that was not checked
 */
export function chooserStep(chooser: RoadChooser, answers: readonly number[]): ChooserStep {
  let step = stepAt(chooser, chooser.start);
  for (const answer of answers) {
    const to = step?.kind === 'ask' ? step.question.answers[answer]?.to : undefined;
    step = to === undefined ? null : stepAt(chooser, to);
  }
  if (step === null) throw new Error('no such answer in the chooser of roads');
  return step;
}

/** What a person who follows the advice is here for: 信访目的 of a matter registered on that road. */
export function purposeOn({ track }: Road): Purpose {
  if (track === 'suggestion' || track === 'accusation') return track;
  return track === 'simple' ? 'other' : 'appeal';
}

function stepAt(chooser: RoadChooser, id: string): ChooserStep | null {
  const question = chooser.questions.find((one) => one.id === id);
  if (question !== undefined) return { kind: 'ask', question };
  const advice = chooser.advice.find((one) => one.id === id);
  return advice === undefined ? null : { kind: 'advice', advice };
}

/** What is wrong with a chooser beside this route map, each in one Chinese sentence. */
export function chooserProblems(chooser: RoadChooser, map: RouteMap): string[] {
  const ids = [...chooser.questions, ...chooser.advice].map(({ id }) => id);
  const targets = [chooser.start, ...chooser.questions.flatMap(({ answers }) => answers.map(({ to }) => to))];
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} 重复`),
    ...targets.filter((to) => !ids.includes(to)).map((to) => `去向 ${to} 不存在`),
    ...ids.filter((id) => !targets.includes(id)).map((id) => `走不到 ${id}`),
    ...longPaths(chooser, chooser.start, []),
    ...chooser.advice.flatMap((advice) => adviceProblems(advice, map)),
  ];
}

function longPaths(chooser: RoadChooser, id: string, before: readonly string[]): string[] {
  const question = chooser.questions.find((one) => one.id === id);
  if (question === undefined) return [];
  if (before.includes(id)) return [`问题 ${id} 绕回了自己`];
  if (before.length === MOST_QUESTIONS) return [`问到 ${id} 时已经超过 ${MOST_QUESTIONS} 个问题`];
  return question.answers.flatMap(({ to }) => longPaths(chooser, to, [...before, id]));
}

function adviceProblems({ id, road, limit }: RoadAdvice, map: RouteMap): string[] {
  const problems = roadOf(map, road) === null ? [`${id}：路线图里没有这条路`] : [];
  if (limit === null || limit.node === null) return problems;
  const node = map.nodes.find((one) => one.id === limit.node);
  if (!node?.limit) return [...problems, `${id}：路线图的环节 ${limit.node} 没有期限`];
  const number = String(node.limit.n);
  return limit.words.includes(number) ? problems : [...problems, `${id}：期限的说法里没有路线图的 ${number}`];
}
