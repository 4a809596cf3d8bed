import type { BranchStep, RouteStep } from '../../../../domain/route-step.ts';
import { conditionWords, doneWords, dueWords, rejoinWords, timeLeftWords } from '../../../../domain/step-words.ts';

/** Stands under the map when one of its dates is provisional. */
export const PROVISIONAL_NOTE = '写“暂定”的日期：当年节假日安排未发布，按周末推算。';

const isSaid = (words: string | null): words is string => words !== null;

/** When a step was done, or by when it is to be; then its limit, and where to complain once that is over. */
export function timeWords(step: RouteStep): string {
  const limit = `期限：${step.limitWords}`;
  if (step.state === 'passed') return `${doneWords(step)}；${limit}`;
  return [limit, dueWords(step), timeLeftWords(step), step.complaint].filter(isSaid).join('，');
}

/** When a branch is taken and where it leads back; of one already gone, only the latter. */
export function branchWords(step: BranchStep): string[] {
  const condition = step.state === 'passed' ? null : conditionWords(step);
  const words = [condition, rejoinWords(step)].filter(isSaid).join('；');
  return words === '' ? [] : [words];
}
