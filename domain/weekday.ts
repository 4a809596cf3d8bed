import { z } from 'zod';
import type { Day } from './matter.ts';

/** 1 Monday to 7 Sunday, ISO 8601. */
export const Weekday = z.number().int().min(1).max(7);
export type Weekday = z.infer<typeof Weekday>;

export function weekdayOf(day: Day): Weekday {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
