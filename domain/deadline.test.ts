import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isWorkingDay } from './calendar.ts';
import { calendar2026 as calendar } from './calendar-2026.fixture.ts';
import { computeDeadline, type LimitUnit, LONGEST_COUNT } from './deadline.ts';

function deadline(from: string, count: number, unit: LimitUnit) {
  const result = computeDeadline({ from, count, unit, calendar });
  if (!result.ok) throw new Error(result.reason);
  return result;
}

describe('民法典201条：开始的当日不计入，自下一日开始计算', () => {
  it('one day from Monday 2026-11-23 ends on Tuesday', () => {
    expect(deadline('2026-11-23', 1, 'natural_day').due).toBe('2026-11-24');
  });
});

describe('民法典202条：到期月的对应日为期间的最后一日；没有对应日的，月末日为期间的最后一日', () => {
  it.each([
    ['2026-03-16', 1, 'month', '2026-04-16'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2028-01-31', 1, 'month', '2028-02-29'],
    ['2026-08-31', 1, 'month', '2026-09-30'],
    ['2026-11-23', 2, 'month', '2027-01-23'],
    ['2026-12-31', 2, 'month', '2027-02-28'],
    ['2026-11-23', 1, 'year', '2027-11-23'],
    ['2028-02-29', 1, 'year', '2029-02-28'],
  ] as const)('%s + %i %s ends on %s', (from, count, unit, raw) => {
    expect(deadline(from, count, unit).raw).toBe(raw);
  });
});

describe('民法典203条：最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日', () => {
  it.each([
    // 条例22、23条: 15日
    ['2026-02-06', 15, '2026-02-21', '2026-02-24'],
    // 条例34条: 60日
    ['2026-03-02', 60, '2026-05-01', '2026-05-06'],
    ['2026-08-03', 60, '2026-10-02', '2026-10-08'],
    ['2026-05-21', 60, '2026-07-20', '2026-07-20'],
    // 条例35、36条: 30日
    ['2026-01-16', 30, '2026-02-15', '2026-02-24'],
    ['2026-09-01', 30, '2026-10-01', '2026-10-08'],
  ])('%s + %i日 ends plainly on %s, in force on %s', (from, count, raw, due) => {
    expect(deadline(from, count, 'natural_day')).toEqual({ ok: true, raw, due, provisional: false });
  });

  it('a weekend that is worked ends a period', () => {
    expect(deadline('2026-09-13', 7, 'natural_day').due).toBe('2026-09-20');
  });
});

describe('条例23条3款 and the simple procedure: 工作日', () => {
  it.each([
    ['2026-09-18', 5, '2026-09-24'],
    ['2026-09-24', 10, '2026-10-15'],
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-02-12', 10, '2026-03-04'],
  ])('%s + %i个工作日 ends on %s', (from, count, due) => {
    expect(deadline(from, count, 'working_day')).toEqual({ ok: true, raw: due, due, provisional: false });
  });
});

describe('条例34条：延长期限不得超过30日', () => {
  it('the 30 days run from where the 60 plainly end, so 90 from acceptance', () => {
    const original = deadline('2026-03-02', 60, 'natural_day');
    const extended = deadline(original.raw, 30, 'natural_day');
    expect(original.raw).toBe('2026-05-01');
    expect(extended).toMatchObject({ raw: '2026-05-31', due: '2026-06-01' });
    expect(daysBetween('2026-03-02', extended.raw)).toBe(90);
  });
});

describe('beyond the last announced year', () => {
  it('a date is provisional, and counted by weekends', () => {
    expect(deadline('2026-11-23', 60, 'natural_day')).toEqual({
      ok: true,
      raw: '2027-01-22',
      due: '2027-01-22',
      provisional: true,
    });
    expect(deadline('2026-11-02', 60, 'natural_day')).toMatchObject({ raw: '2027-01-01', provisional: true });
  });

  it('the last day of the last announced year is not', () => {
    expect(deadline('2026-12-01', 30, 'natural_day')).toMatchObject({ due: '2026-12-31', provisional: false });
  });

  it('working days that cross the new year are', () => {
    expect(deadline('2026-12-30', 1, 'working_day').provisional).toBe(false);
    expect(deadline('2026-12-30', 2, 'working_day').provisional).toBe(true);
  });
});

describe('a value that cannot be counted', () => {
  it.each([-1, 0.5, LONGEST_COUNT + 1, Number.NaN])('count %s is answered as such', (count) => {
    const result = computeDeadline({ from: '2026-11-23', count, unit: 'natural_day', calendar });
    expect(result).toEqual({ ok: false, reason: 'count-out-of-range' });
  });

  it.each(['2026-02-30', '2026-2-3', '', 'today', '0026-11-23', '9999-12-31'])(
    'start %j is answered as such',
    (from) => {
      expect(computeDeadline({ from, count: 1, unit: 'month', calendar })).toEqual({ ok: false, reason: 'not-a-day' });
    },
  );
});

describe('whatever the start, the count and the unit', () => {
  const start = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days));
  const unit = fc.constantFrom<LimitUnit>('natural_day', 'working_day', 'month', 'year');
  const count = fc.integer({ min: 0, max: 120 });

  it('the day in force is a working day, on or after the plain end, which is on or after the start', () => {
    fc.assert(
      fc.property(start, count, unit, (from, n, of) => {
        const { raw, due } = deadline(from, n, of);
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(raw <= due && from <= raw).toBe(true);
      }),
    );
  });

  it('a later start or a longer limit never ends earlier', () => {
    fc.assert(
      fc.property(start, count, unit, (from, n, of) => {
        const { due } = deadline(from, n, of);
        expect(due <= deadline(from, n + 1, of).due).toBe(true);
        expect(due <= deadline(addDays(from, 1), n, of).due).toBe(true);
      }),
    );
  });

  it('counting working days finds as many working days as asked for', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const { due } = deadline(from, n, 'working_day');
        const days = Array.from({ length: daysBetween(from, due) }, (_, i) => addDays(from, i + 1));
        expect(days.filter((day) => isWorkingDay(day, calendar))).toHaveLength(n);
      }),
    );
  });
});
