import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppointmentOffer, nextFree, offerDays, slotInstant, slotState } from './appointments.ts';
import { calendar2026 as calendar } from './calendar-2026.fixture.ts';

const offer = AppointmentOffer.parse({
  id: 'lawyer',
  kind: 'lawyer',
  title: '律师接待',
  who: '样例律师',
  matters: '合同、欠款',
  place: { name: '样例窗口', address: '样例路1号', phone: '0317-0000151', hours: '工作日' },
  sessions: [
    { weekday: 1, from: '14:30', to: '15:30', minutes: 30, capacity: 2 },
    { weekday: 1, from: '09:00', to: '10:10', minutes: 30, capacity: 1 },
    { weekday: 4, from: '09:00', to: '09:30', minutes: 30, capacity: 1 },
  ],
  closedOn: ['2026-11-26'],
  bring: [],
  asOf: '2026-11-20',
});
const now = { day: '2026-11-23', time: '09:10' };
const daysFrom = (from: typeof now, days: number, booked: { offerId: string; day: string; start: string }[] = []) =>
  offerDays(offer, { now: from, days, calendar, booked });

describe('the days of an offer', () => {
  it('has the slots still to come today, in the order of the day', () => {
    expect(daysFrom(now, 1)[0]?.slots.map(({ start, end, free }) => [start, end, free])).toEqual([
      ['09:30', '10:00', 1],
      ['14:30', '15:00', 2],
      ['15:00', '15:30', 2],
    ]);
  });

  it("leaves out the offer's own days off, and goes on the week after", () => {
    expect(daysFrom(now, 14).map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-30', '2026-12-03']);
  });

  it('leaves out a holiday: 国庆 1 to 7 October 2026, a Thursday to a Wednesday', () => {
    const days = daysFrom({ day: '2026-09-28', time: '00:00' }, 14).map(({ day }) => day);
    expect(days).toEqual(['2026-09-28', '2026-10-08']);
  });

  it('offers nothing on a weekend that is worked in exchange: 10 October 2026', () => {
    expect(daysFrom({ day: '2026-10-10', time: '00:00' }, 1)).toEqual([]);
  });

  it('marks days of a year whose holidays are not announced as provisional', () => {
    expect(
      daysFrom({ day: '2026-12-28', time: '00:00' }, 10).map(({ day, provisional }) => [day, provisional]),
    ).toEqual([
      ['2026-12-28', false],
      ['2026-12-31', false],
      ['2027-01-04', true],
    ]);
  });

  it('counts what is booked, of this offer alone', () => {
    const taken = { offerId: 'lawyer', day: '2026-11-23', start: '14:30' };
    const [today] = daysFrom(now, 1, [taken, { ...taken, offerId: 'expert' }]);
    expect(today?.slots.find(({ start }) => start === '14:30')?.free).toBe(1);
  });
});

describe('one slot', () => {
  const slot = { offerId: 'lawyer', day: '2026-11-23', start: '09:30' };
  const state = (change: Partial<typeof slot>, booked: (typeof slot)[] = []) =>
    slotState(offer, { slot: { ...slot, ...change }, now, calendar, booked });

  it('is free, taken, past, or none at all', () => {
    expect(state({})).toBe('free');
    expect(state({}, [slot])).toBe('taken');
    expect(state({ start: '09:00' })).toBe('past');
    expect(state({ start: '09:15' })).toBe('no-such-slot');
    expect(state({ day: '2026-11-24' })).toBe('no-such-slot');
    expect(state({ day: '2026-11-26', start: '09:00' })).toBe('no-such-slot');
  });

  it('never takes more than its capacity, and is free until then', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), (count) => {
        const afternoon = { ...slot, start: '14:30' };
        const booked = Array.from({ length: count }, () => afternoon);
        expect(state({ start: '14:30' }, booked)).toBe(count < 2 ? 'free' : 'taken');
      }),
    );
  });

  it('when it is taken, the next one with room is offered', () => {
    const later = { ...slot, start: '14:30' };
    const days = daysFrom(now, 14, [slot, later, later]);
    expect(nextFree(days, slot)).toEqual({ day: '2026-11-23', start: '15:00' });
    expect(nextFree(days, { day: '2026-11-23', start: '15:00' })).toEqual({ day: '2026-11-30', start: '09:00' });
    expect(nextFree([], slot)).toBeNull();
  });

  it('begins at an instant in China', () => {
    expect(slotInstant(slot)).toBe('2026-11-23T09:30:00+08:00');
  });
});

describe('an offer with a mistake', () => {
  const reasons = (edit: object) => {
    const read = AppointmentOffer.safeParse({ ...offer, ...edit });
    return read.success ? [] : read.error.issues.map(({ message }) => message);
  };
  const session = { weekday: 1, from: '09:00', to: '10:00', minutes: 30, capacity: 1 };

  it('is refused: two sessions at a time, or one too short for a slot', () => {
    expect(reasons({ sessions: [session, { ...session, from: '09:30', to: '11:00' }] })).toEqual([
      '同一天的两段时间重叠',
    ]);
    expect(reasons({ sessions: [{ ...session, minutes: 90 }] })).toEqual(['这段时间不够一个号']);
  });
});
