import { computeDeadline, type LimitUnit, LONGEST_COUNT } from '../../domain/deadline.ts';
import { Day } from '../../domain/matter.ts';
import { unitWords } from '../../domain/wording.ts';
import type { Outcome } from './command.ts';
import { readContent } from './content.ts';

/** The years a calendar may hold; a count from any of them ends within the four digits of a year. */
const EARLIEST_FROM = '2000-01-01';
const LATEST_FROM = '2199-12-31';

/** Computes a deadline by the calendar in force. */
export function deadline({ from, count, unit }: { from: string; count: string; unit: string }): Outcome {
  if (!Day.safeParse(from).success) return { ok: false, problem: `--from ${from} is not a day (YYYY-MM-DD)` };
  if (from < EARLIEST_FROM || from > LATEST_FROM) {
    return { ok: false, problem: `--from ${from} does not lie between ${EARLIEST_FROM} and ${LATEST_FROM}` };
  }
  const n = /^\d{1,6}$/.test(count) ? Number(count) : Number.NaN;
  if (!(n <= LONGEST_COUNT)) {
    return { ok: false, problem: `--count ${count} is not a whole number from 0 to ${LONGEST_COUNT}` };
  }
  if (!isUnit(unit)) return { ok: false, problem: `--unit ${unit} is none of ${Object.keys(unitWords).join(', ')}` };

  const read = readContent();
  if (!read.ok) return read;
  const computed = computeDeadline({ from, count: n, unit, calendar: read.content.calendar });
  if (!computed.ok) return { ok: false, problem: computed.reason };
  const { raw, due, provisional } = computed;
  return { ok: true, answer: { raw, due, provisional } };
}

function isUnit(unit: string): unit is LimitUnit {
  return Object.hasOwn(unitWords, unit);
}
