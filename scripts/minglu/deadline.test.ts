import { describe, expect, it } from 'vitest';
import { answerOf, refusalOf } from './run-cli.fixture.ts';

const deadline = (from: string, count: string, unit: string) => [
  'deadline',
  '--from',
  from,
  '--count',
  count,
  '--unit',
  unit,
];

describe('deadline', () => {
  it.each([
    ['2026-02-06', '15', 'natural_day', '2026-02-21', '2026-02-24'],
    ['2026-03-02', '60', 'natural_day', '2026-05-01', '2026-05-06'],
    ['2026-08-03', '60', 'natural_day', '2026-10-02', '2026-10-08'],
    ['2026-01-16', '30', 'natural_day', '2026-02-15', '2026-02-24'],
    ['2026-09-01', '30', 'natural_day', '2026-10-01', '2026-10-08'],
    ['2026-05-21', '60', 'natural_day', '2026-07-20', '2026-07-20'],
    ['2026-03-02', '90', 'natural_day', '2026-05-31', '2026-06-01'],
    ['2026-09-18', '5', 'working_day', '2026-09-24', '2026-09-24'],
    ['2026-09-24', '10', 'working_day', '2026-10-15', '2026-10-15'],
    ['2026-02-12', '3', 'working_day', '2026-02-24', '2026-02-24'],
    ['2026-04-30', '3', 'working_day', '2026-05-08', '2026-05-08'],
    ['2026-02-12', '10', 'working_day', '2026-03-04', '2026-03-04'],
    ['2026-07-31', '1', 'month', '2026-08-31', '2026-08-31'],
  ])('counts from %s %s %s: ends on %s, in force until %s', async (from, count, unit, raw, due) => {
    expect(await answerOf(deadline(from, count, unit))).toEqual({ raw, due, provisional: false });
  });

  it('marks a date provisional when it lies beyond the last announced holidays', async () => {
    expect(await answerOf(deadline('2026-11-23', '60', 'natural_day'))).toEqual({
      raw: '2027-01-22',
      due: '2027-01-22',
      provisional: true,
    });
  });

  it.each([
    ['2026-02-30', '15', 'natural_day', /not a day/],
    ['06.02.2026', '15', 'natural_day', /not a day/],
    ['9999-12-31', '60', 'working_day', /between/],
    ['2026-02-06', 'fifteen', 'natural_day', /--count/],
    ['2026-02-06', '1.5', 'natural_day', /--count/],
    ['2026-02-06', '99999999999', 'natural_day', /--count/],
    ['2026-02-06', '15', 'days', /--unit/],
    ['2026-02-06', '15', 'constructor', /--unit/],
  ])('refuses %s %s %s', async (from, count, unit, words) => {
    expect(await refusalOf(deadline(from, count, unit))).toMatch(words);
  });

  it('refuses a negative count and a missing option', async () => {
    expect(await refusalOf(['deadline', '--from', '2026-02-06', '--count=-3', '--unit', 'month'])).toMatch(/--count/);
    expect(await refusalOf(['deadline', '--from', '2026-02-06', '--count', '3'])).toMatch(/--unit is missing/);
  });
});
