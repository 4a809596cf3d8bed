import { describe, expect, it } from 'vitest';
import type { Weekday } from '../../domain/weekday.ts';
import { sessionWords } from './session-words.ts';

const session = (weekday: number, from: string, to: string) => ({
  weekday: weekday as Weekday,
  from,
  to,
  minutes: 30,
  capacity: 1,
});

describe('when somebody receives', () => {
  it('is one day with its hours', () => {
    expect(sessionWords([session(3, '09:00', '11:30')])).toBe('周三 09:00至11:30');
  });

  it('puts days in a row with the same hours together, and others apart', () => {
    const week = [1, 2, 3, 4, 5].map((day) => session(day, '09:00', '11:30'));
    expect(sessionWords([...week, session(2, '14:30', '17:00')])).toBe('周一至周五 09:00至11:30；周二 14:30至17:00');
  });

  it('names two days that are no span', () => {
    expect(sessionWords([session(4, '09:00', '10:00'), session(2, '09:00', '10:00')])).toBe('周二、周四 09:00至10:00');
  });
});
