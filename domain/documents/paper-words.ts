import { z } from 'zod';
import { dayOf } from '../calendar.ts';
import { Day, type Instant } from '../matter.ts';
import { dayWords, PROVISIONAL_WORDS } from '../wording.ts';

/** A last day as it is put on paper. */
export const DueOnPaper = z.object({ on: Day, provisional: z.boolean() });
export type DueOnPaper = z.infer<typeof DueOnPaper>;

/** `2027年1月22日`, with the warning when the year's holidays are not announced. */
export function dueWords({ on, provisional }: DueOnPaper): string {
  return provisional ? `${dayWords(on)}（${PROVISIONAL_WORDS}）` : dayWords(on);
}

/** `2026年11月23日9时05分`, the time in China wherever the terminal's clock thinks it is. */
export function momentWords(instant: Instant): string {
  const [hour, minute] = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(new Date(instant))
    .split(':');
  return `${dayWords(dayOf(instant))}${Number(hour)}时${minute}分`;
}

/** 概况: at most so many characters of the facts, ended by an ellipsis when cut. */
export const SUMMARY_LENGTH = 200;

export function summaryOf(facts: string): string {
  const characters = [...facts.replace(/\s+/g, ' ').trim()];
  if (characters.length <= SUMMARY_LENGTH) return characters.join('');
  return `${characters.slice(0, SUMMARY_LENGTH - 1).join('')}…`;
}
