import type { BranchStep, MainStep, RouteStep } from './route-step.ts';
import { daysLeftWords, dayWords, PROVISIONAL_WORDS } from './wording.ts';

/** Stands once beside dates of which one is provisional. */
export const PROVISIONAL_NOTE = `写“暂定”的日期：${PROVISIONAL_WORDS}。`;

/** `2026年11月23日已办`. */
export function doneWords({ on }: Pick<RouteStep, 'on'>): string {
  return on === null ? '已办' : `${dayWords(on)}已办`;
}

/** `期限：60日内`. */
export function limitLine({ limitWords }: Pick<RouteStep, 'limitWords'>): string {
  return `期限：${limitWords}`;
}

/** By when a step ahead is to be done, or is expected to be; null without a date. */
export function dueWords({ state, due, planned }: Pick<RouteStep, 'state' | 'due' | 'planned'>): string | null {
  if (state === 'passed' || due === null) return null;
  return `${planned ? '预计' : '届满日'}${dayWords(due.due)}${due.provisional ? '（暂定）' : ''}`;
}

/** `还有12天`, `已超过3天`, or `期限已过` of a right that nobody owed; null where no day in force runs. */
export function timeLeftWords({ daysLeft, overdue }: Pick<RouteStep, 'daysLeft' | 'overdue'>): string | null {
  if (daysLeft === null) return null;
  return daysLeft < 0 && !overdue ? '期限已过' : daysLeftWords(daysLeft);
}

/** When a step was done, or by when it is to be, with its limit; then where to complain once that is over. */
export function timeWords(step: RouteStep): string[] {
  if (step.state === 'passed') return [`${doneWords(step)}；${limitLine(step)}`];
  const ahead = [limitLine(step), dueWords(step), timeLeftWords(step)].filter((words) => words !== null);
  return [ahead.join('，'), ...(step.complaint === null ? [] : [step.complaint])];
}

/** Whether a date of the road may still move, so that the note about it has to stand beside it. */
export function someProvisional(steps: readonly MainStep[]): boolean {
  return steps.some((step) => [step, ...step.branches].some(({ due }) => due?.provisional));
}

/** Where to complain of what is overdue. */
export function complaintWords(supervisionPhone: string | null): string {
  return supervisionPhone === null ? '可以投诉：打12345，或者到登记的大厅' : `可以投诉：打监督电话${supervisionPhone}`;
}

/** When a branch is taken; null where it always is. */
function conditionWords({ condition }: Pick<BranchStep, 'condition'>): string | null {
  return condition === null ? null : `情形：${condition}`;
}

/** Where a branch comes back to the main road; null where it does not. */
function rejoinWords({ rejoins }: Pick<BranchStep, 'rejoins'>): string | null {
  return rejoins === null ? null : `之后回到第${rejoins}步`;
}

/** When a branch is taken, unless it was already, and where it leads back; null where there is nothing to say. */
export function wayWords(step: Pick<BranchStep, 'state' | 'condition' | 'rejoins'>): string | null {
  const condition = step.state === 'passed' ? null : conditionWords(step);
  const words = [condition, rejoinWords(step)].filter((one) => one !== null);
  return words.length === 0 ? null : words.join('；');
}

/** A main step's title with its number, by which branches and people can name it. `index` from 0. */
export function numberedTitle({ title }: Pick<RouteStep, 'title'>, index: number): string {
  return `${index + 1}. ${title}`;
}

/** Where a step stands: the words of its mark. */
export const stateWords: Record<RouteStep['state'], string> = {
  passed: '已办',
  current: '现在在这里',
  coming: '还没到',
};
