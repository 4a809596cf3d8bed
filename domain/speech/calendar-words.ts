import { counted, digitByDigit } from './chinese-number.ts';
import type { Rule } from './rule.ts';

const MONTHS = 12;
const DAYS = 31;

/** Dates, years and times of day. */
export const CALENDAR_RULES: readonly Rule[] = [
  [/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)/g, date],
  // The year of a law behind its name: 《行政复议法》(2023).
  [/[（(]([12]\d{3})[)）]/g, (_, year = '') => `，${digitByDigit(year)}年，`],
  // A year is said digit by digit, a count of years is not.
  [
    /(?<!\d)([12]\d{3})(\s*[-—–~～至到]\s*)([12]\d{3})(?=\s*(?:年|学年))/g,
    (_, from = '', __ = '', to = '') => `${digitByDigit(from)}到${digitByDigit(to)}`,
  ],
  [
    /(?<![\d.,])([12]\d{3})(?=\s*(?:年(?!以|内|之|度?[零〇一二三四五六七八九十]*个)|学年))/g,
    (_, year = '') => digitByDigit(year),
  ],
  [/(?<![\d:：])(\d{1,2})[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d:：])/g, time],
];

function date(all: string, year = '', _separator = '', month = '', day = ''): string {
  const isDate = Number(month) >= 1 && Number(month) <= MONTHS && Number(day) >= 1 && Number(day) <= DAYS;
  return isDate ? `${digitByDigit(year)}年${withoutZero(month)}月${withoutZero(day)}日` : all;
}

/** 8:30 -> 八点三十分, 8:05 -> 八点零五分, 8:00 -> 八点. */
function time(all: string, hour = '', minute = '', second?: string): string {
  if (Number(hour) > 24) return all;
  const minutes = minute.startsWith('0') ? digitByDigit(minute) : counted(minute);
  const hours = Number(hour) === 2 ? '两' : withoutZero(hour);
  if (second !== undefined) return `${hours}点${minutes}分${counted(String(Number(second)))}秒`;
  return minute === '00' ? `${hours}点` : `${hours}点${minutes}分`;
}

const withoutZero = (digits: string) => counted(String(Number(digits)));
