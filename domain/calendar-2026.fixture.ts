import type { HolidayCalendar } from './calendar.ts';

const days = (month: string, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => `2026-${month}-${String(first + i).padStart(2, '0')}`);

/** The State Council's arrangement for 2026, for tests. */
export const calendar2026: HolidayCalendar = {
  years: {
    '2026': {
      off: [
        ...days('01', 1, 3),
        ...days('02', 15, 23),
        ...days('04', 4, 6),
        ...days('05', 1, 5),
        ...days('06', 19, 21),
        ...days('09', 25, 27),
        ...days('10', 1, 7),
      ],
      work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
      source: '国务院办公厅关于2026年部分节假日安排的通知（2025-11-04）',
    },
  },
  lastKnownYear: 2026,
};
