import { addDays, type HolidayCalendar, isAnnounced, isWorkingDay, nextWorkingDay } from './calendar.ts';
import { Day } from './day.ts';

export type LimitUnit = 'natural_day' | 'working_day' | 'month' | 'year';

/** The longest count a limit may have: ten years of days. No limit in the laws used here comes near it. */
export const LONGEST_COUNT = 3660;

/** Days outside are slips of a keyboard or a clock, not dates of a matter. */
const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';

/**
 * 届满日. `raw` is where plain counting ends, `due` the day that is in force once a holiday at the end is passed over.
 * The organ's own duty is measured by `raw`, a citizen's right by `due`.
 * `provisional`: the count touched a year whose holidays are not announced yet (节假日安排未发布，按周末推算).
 */
export interface Deadline {
  raw: Day;
  due: Day;
  provisional: boolean;
}

export type DeadlineResult = ({ ok: true } & Deadline) | { ok: false; reason: 'not-a-day' | 'count-out-of-range' };

/**
 * Counts a limit by Civil Code articles 200 to 204: calendar units (200); the starting day is not counted (201);
 * months and years end on the corresponding day, else on the last of the month (202); a last day on a statutory
 * holiday moves to the day after the holiday ends (203). Working days skip weekends and holidays and count the
 * weekends that are worked instead.
 * @param count 0 to {@link LONGEST_COUNT}
 */
export function computeDeadline(limit: {
  from: Day;
  count: number;
  unit: LimitUnit;
  calendar: HolidayCalendar;
}): DeadlineResult {
  const { from, count, unit, calendar } = limit;
  if (!Day.safeParse(from).success || from < EARLIEST || from > LATEST) return { ok: false, reason: 'not-a-day' };
  if (!Number.isInteger(count) || count < 0 || count > LONGEST_COUNT) {
    return { ok: false, reason: 'count-out-of-range' };
  }
  const raw = unit === 'working_day' ? addWorkingDays(from, count, calendar) : plainEnd(from, count, unit);
  const due = nextWorkingDay(raw, calendar);
  const firstTouched = unit === 'working_day' && count > 0 ? addDays(from, 1) : raw;
  return { ok: true, raw, due, provisional: !isAnnounced(firstTouched, calendar) || !isAnnounced(due, calendar) };
}

function plainEnd(from: Day, count: number, unit: 'natural_day' | 'month' | 'year'): Day {
  if (unit === 'natural_day') return addDays(from, count);
  return addMonths(from, unit === 'month' ? count : count * 12);
}

function addWorkingDays(from: Day, count: number, calendar: HolidayCalendar): Day {
  let day = from;
  for (let counted = 0; counted < count; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return day;
}

function addMonths(from: Day, count: number): Day {
  const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + count;
  const year = Math.floor(months / 12);
  const month = months % 12;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(from.slice(8, 10)), lastOfMonth);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}
