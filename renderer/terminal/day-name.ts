import type { Day } from '../../domain/matter.ts';
import { weekdayOf } from '../../domain/weekday.ts';
import { guidance, t } from '../strings/words.ts';

/** 2026年11月25日. */
export function fullDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return t.date(String(year), String(month), String(date));
}

/** 11月25日（周三）: what one remembers a day by. */
export function dayName(day: Day): string {
  const [, month, date] = day.split('-').map(Number);
  return guidance.dayWithWeekday(t.monthDay(String(month), String(date)), guidance.weekdays[weekdayOf(day) - 1] ?? '');
}

/** When a slot begins, as one remembers it. */
export function slotName({ day, start }: { day: Day; start: string }): string {
  return `${dayName(day)} ${start}`;
}
