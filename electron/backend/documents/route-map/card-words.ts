import type { BranchStep, RouteStep } from '../../../../domain/route-step.ts';
import { doneWords, dueWords, limitLine, timeLeftWords, wayWords } from '../../../../domain/step-words.ts';

const isSaid = (words: string | null): words is string => words !== null;

/** When a step was done, or by when it is to be, with its limit; then where to complain once that is over. */
export function timeWords(step: RouteStep): string[] {
  if (step.state === 'passed') return [`${doneWords(step)}；${limitLine(step)}`];
  return [[limitLine(step), dueWords(step), timeLeftWords(step)].filter(isSaid).join('，'), step.complaint].filter(
    isSaid,
  );
}

/** When a branch is taken and where it leads back. */
export function branchWords(step: BranchStep): string[] {
  return [wayWords(step)].filter(isSaid);
}
