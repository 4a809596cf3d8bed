import { z } from 'zod';
import { Day, type Instant } from './day.ts';

const MS_PER_DAY = 86_400_000;
/** China Standard Time has been UTC+8 without summer time since 1992. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** One year of the State Council's notice: days off, and weekends that are worked instead. */
export const CalendarYear = z.strictObject({ off: z.array(Day), work: z.array(Day), source: z.string().min(1) });
export type CalendarYear = z.infer<typeof CalendarYear>;

/**
 * The holidays as announced. The notice for a year comes out only in the autumn before it, so a calendar always
 * ends somewhere: after `lastKnownYear` only weekends are known, and dates found there are provisional.
 */
export const HolidayCalendar = z
  .strictObject({
    years: z.record(z.string().regex(/^\d{4}$/), CalendarYear),
    lastKnownYear: z.number().int().min(2000).max(2199),
  })
  .superRefine((calendar, context) => {
    for (const [year, { off, work }] of Object.entries(calendar.years)) {
      for (const day of [...off, ...work]) {
        if (!day.startsWith(year)) context.addIssue({ code: 'custom', message: `${day} 不属于 ${year} 年` });
      }
      for (const day of work) {
        if (off.includes(day)) context.addIssue({ code: 'custom', message: `${day} 既放假又上班` });
        if (!isWeekend(day)) context.addIssue({ code: 'custom', message: `${day} 不是周末，不能作为调休上班日` });
      }
    }
    if (calendar.years[String(calendar.lastKnownYear)] === undefined) {
      context.addIssue({ code: 'custom', message: `缺少 lastKnownYear ${calendar.lastKnownYear} 年的安排` });
    }
  });
export type HolidayCalendar = z.infer<typeof HolidayCalendar>;

/** The day after (or, negative, before) `day` by whole days. */
export function addDays(day: Day, count: number): Day {
  return dayFromEpoch(epochDay(day) + count);
}

/** Whole days from `from` to `to`; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return epochDay(to) - epochDay(from);
}

/** The calendar day in China on which an instant falls, whatever time zone the machine is set to. */
export function dayOf(instant: Instant): Day {
  return dayFromEpoch(Math.floor((Date.parse(instant) + CHINA_OFFSET_MS) / MS_PER_DAY));
}

export function isWorkingDay(day: Day, calendar: HolidayCalendar): boolean {
  const year = calendar.years[day.slice(0, 4)];
  if (year?.work.includes(day)) return true;
  if (year?.off.includes(day)) return false;
  return !isWeekend(day);
}

/** `day` itself when it is a working day, else the first working day after it. */
export function nextWorkingDay(day: Day, calendar: HolidayCalendar): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, calendar)) candidate = addDays(candidate, 1);
  return candidate;
}

/** True when the State Council's arrangement for the year of `day` is in the calendar. */
export function isAnnounced(day: Day, calendar: HolidayCalendar): boolean {
  const year = day.slice(0, 4);
  return Number(year) <= calendar.lastKnownYear && calendar.years[year] !== undefined;
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(epochDay(day) * MS_PER_DAY).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function epochDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

function dayFromEpoch(epoch: number): Day {
  return new Date(epoch * MS_PER_DAY).toISOString().slice(0, 10);
}
