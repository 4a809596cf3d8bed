import type { BranchStepOnPaper } from '../../../../domain/documents/route-map-page.ts';
import { daysLeftWords, dayWords } from '../../../../domain/wording.ts';

/** Stands under the map when one of its dates is provisional. */
export const PROVISIONAL_NOTE = '写“暂定”的日期：当年节假日安排未发布，按周末推算。';

/** When a step was done, or by when it is to be; then its limit. */
export function timeWords(step: BranchStepOnPaper): string {
  if (step.state === 'passed') {
    return `${step.on ? `${dayWords(step.on)}已办` : '已办'}；期限：${step.limitWords}`;
  }
  return [`期限：${step.limitWords}`, dueWords(step)].filter((words) => words !== '').join('，');
}

function dueWords({ due, daysLeft, overdue }: BranchStepOnPaper): string {
  if (due === null) return '';
  const day = dayWords(due.due) + (due.provisional ? '（暂定）' : '');
  if (daysLeft === null) return `预计${day}`;
  if (overdue) return `届满日${day}，已超过期限，可以投诉`;
  return `届满日${day}，${daysLeftWords(daysLeft)}`;
}
