import { describe, expect, it } from 'vitest';
import { firstRoad } from './first-road.ts';
import { daysLeftWords, dayWords, limitWords, matterTitle } from './wording.ts';

describe('words', () => {
  it('write a date as GB/T 9704 does', () => {
    expect(dayWords('2026-11-23')).toBe('2026年11月23日');
    expect(dayWords('2027-01-02')).toBe('2027年1月2日');
  });

  it('say how many days are left', () => {
    expect(daysLeftWords(12)).toBe('还有12天');
    expect(daysLeftWords(0)).toBe('今天是最后一天');
    expect(daysLeftWords(-3)).toBe('已超过3天');
  });

  it('say a limit, and that there is none', () => {
    const law = { from: 'received', force: 'statutory' } as const;
    expect(limitWords({ ...law, n: 60, unit: 'natural_day' })).toBe('60日内');
    expect(limitWords({ ...law, n: 5, unit: 'working_day' })).toBe('5个工作日内');
    expect(limitWords({ ...law, n: 1, unit: 'month' })).toBe('1个月内');
    expect(limitWords({ ...law, n: 1, unit: 'year' })).toBe('1年内');
    expect(limitWords(null)).toBe('法规未规定天数');
  });

  it('tell a limit of the law from a custom, a borrowed limit and an extension', () => {
    const limit = { n: 15, unit: 'natural_day', from: 'received' } as const;
    expect(limitWords({ ...limit, force: 'customary' })).toBe('一般15日内（惯例）');
    expect(limitWords({ ...limit, n: 2, unit: 'month', force: 'fallback' })).toBe('没有专门期限的，参照2个月内');
    expect(limitWords({ ...limit, n: 30, from: 'original_due', force: 'statutory' })).toBe('延长不超过30日');
  });

  it('put the place into a title as it is', () => {
    expect(matterTitle('关于{place}道路问题', '师素镇$&')).toBe('关于师素镇$&道路问题');
  });
});

describe('the road a matter starts on', () => {
  const arbitration = { track: 'appeal', path: 2 } as const;

  it('follows the kind of trouble for an appeal, and the purpose for all else', () => {
    expect(firstRoad('appeal', arbitration)).toEqual(arbitration);
    expect(firstRoad('suggestion', arbitration)).toEqual({ track: 'suggestion', path: null });
    expect(firstRoad('accusation', arbitration)).toEqual({ track: 'accusation', path: null });
    expect(firstRoad('other', arbitration)).toEqual({ track: 'simple', path: null });
  });
});
