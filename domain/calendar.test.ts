import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, HolidayCalendar, isAnnounced, isWorkingDay, nextWorkingDay } from './calendar.ts';
import { calendar2026 as calendar } from './calendar-2026.fixture.ts';

const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the State Council arrangement for 2026', () => {
  it.each([
    '2026-01-01',
    '2026-02-15',
    '2026-02-23',
    '2026-04-06',
    '2026-05-05',
    '2026-06-19',
    '2026-09-25',
    '2026-10-07',
  ])('%s is a holiday', (day) => expect(isWorkingDay(day, calendar)).toBe(false));

  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])(
    '%s is a weekend that is worked',
    (day) => expect(isWorkingDay(day, calendar)).toBe(true),
  );

  it('leaves ordinary weekends off and ordinary weekdays worked', () => {
    expect(isWorkingDay('2026-11-21', calendar)).toBe(false);
    expect(isWorkingDay('2026-11-22', calendar)).toBe(false);
    expect(isWorkingDay('2026-11-23', calendar)).toBe(true);
  });

  it('goes on to the day after the holiday ends', () => {
    expect(nextWorkingDay('2026-10-01', calendar)).toBe('2026-10-08');
    expect(nextWorkingDay('2026-11-23', calendar)).toBe('2026-11-23');
  });

  it('knows nothing of 2027, and says so', () => {
    expect(isAnnounced('2026-12-31', calendar)).toBe(true);
    expect(isAnnounced('2027-01-01', calendar)).toBe(false);
  });
});

describe('the calendar file', () => {
  const year = calendar.years['2026'];

  it('is refused when a day stands in the wrong year', () => {
    const wrong = { ...calendar, years: { '2026': { ...year, off: ['2027-01-01'] } } };
    expect(HolidayCalendar.safeParse(wrong).error?.issues[0]?.message).toContain('2027-01-01 不属于 2026 年');
  });

  it('is refused when a day is both off and worked', () => {
    const wrong = { ...calendar, years: { '2026': { ...year, off: ['2026-02-14'] } } };
    expect(HolidayCalendar.safeParse(wrong).error?.issues[0]?.message).toContain('既放假又上班');
  });

  it('is refused when the last known year is not in it', () => {
    expect(HolidayCalendar.safeParse({ ...calendar, lastKnownYear: 2027 }).success).toBe(false);
  });
});

describe('days in China', () => {
  it('begin at 16:00 UTC of the day before', () => {
    expect(dayOf('2026-11-22T15:59:59.999Z')).toBe('2026-11-22');
    expect(dayOf('2026-11-22T16:00:00Z')).toBe('2026-11-23');
    expect(dayOf('2026-11-23T00:00:00+08:00')).toBe('2026-11-23');
    expect(dayOf('2026-11-22T20:00:00-05:00')).toBe('2026-11-23');
  });

  it('add and subtract exactly, also over leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});
