import { describe, expect, it } from 'vitest';
import {
  complaintWords,
  doneWords,
  dueWords,
  limitLine,
  numberedTitle,
  timeLeftWords,
  wayWords,
} from './step-words.ts';

const due = { raw: '2027-01-22', due: '2027-01-22', provisional: false };

describe('the words of a step', () => {
  it('say when it was done, or only that it was', () => {
    expect(doneWords({ on: '2026-11-23' })).toBe('2026年11月23日已办');
    expect(doneWords({ on: null })).toBe('已办');
  });

  it('tell a day in force from one that is only expected, and a provisional one', () => {
    expect(dueWords({ state: 'current', due, planned: false })).toBe('届满日2027年1月22日');
    expect(dueWords({ state: 'coming', due, planned: true })).toBe('预计2027年1月22日');
    expect(dueWords({ state: 'coming', due: { ...due, provisional: true }, planned: false })).toBe(
      '届满日2027年1月22日（暂定）',
    );
    expect(dueWords({ state: 'passed', due, planned: false })).toBeNull();
  });

  it('say the limit, also that there is none', () => {
    expect(limitLine({ limitWords: '法规未规定天数' })).toBe('期限：法规未规定天数');
  });

  it('count the days left, and tell a duty gone by from a right that ran out', () => {
    expect(timeLeftWords({ daysLeft: 12, overdue: false })).toBe('还有12天');
    expect(timeLeftWords({ daysLeft: -3, overdue: true })).toBe('已超过3天');
    expect(timeLeftWords({ daysLeft: -3, overdue: false })).toBe('期限已过');
  });

  it('say where to complain, also when no telephone is known', () => {
    expect(complaintWords('0317-0000119')).toBe('可以投诉：打监督电话0317-0000119');
    expect(complaintWords(null)).toBe('可以投诉：打12345，或者到登记的大厅');
  });

  it('say when a branch is taken and where it leads back', () => {
    expect(wayWords({ state: 'coming', condition: '双方愿意', rejoins: 8 })).toBe('情形：双方愿意；之后回到第8步');
    expect(wayWords({ state: 'coming', condition: '双方愿意', rejoins: null })).toBe('情形：双方愿意');
    expect(wayWords({ state: 'passed', condition: '双方愿意', rejoins: 8 })).toBe('之后回到第8步');
    expect(wayWords({ state: 'coming', condition: null, rejoins: null })).toBeNull();
    expect(numberedTitle({ title: '送达' }, 8)).toBe('9. 送达');
  });
});
