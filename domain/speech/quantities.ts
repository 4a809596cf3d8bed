import { counted, countedDecimal, digitByDigit, overThePhone } from './chinese-number.ts';
import type { Rule } from './rule.ts';

/** Signs after a number that are read as words; longer ones first. */
const UNITS: Readonly<Record<string, string>> = {
  'km/h': '公里每小时',
  'm²': '平方米',
  'm³': '立方米',
  'km²': '平方公里',
  km: '公里',
  kg: '公斤',
  cm: '厘米',
  mm: '毫米',
  ml: '毫升',
  kW: '千瓦',
  m: '米',
  g: '克',
  t: '吨',
  L: '升',
  h: '小时',
  s: '秒',
};
const UNIT_SIGNS = Object.keys(UNITS).sort((a, b) => b.length - a.length);

/** Before these 2 is said 两. Days of the month (日), months (月) and numbers (号) keep 二. */
const MEASURES =
  '个|天|年|次|份|位|人|名|张|页|件|周|星期|小时|分钟|户|起|块|元|条|步|种|遍|项|类|家|台|辆|间|层|亩|米|公里|公斤|吨|万|亿|千|处|段|边|行|代|句';

/** Money, shares and everything counted; what is left is a plain number. */
export const QUANTITY_RULES: readonly Rule[] = [
  [
    /第\s*(\d+)\s*\/\s*(\d+)\s*(页|步|份|项|张)/g,
    (_, at = '', of = '', what = '') => `第${counted(at)}${what}，共${counted(of)}${what}`,
  ],
  // 1,234,567 is one number.
  [/(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(',', '')],
  [/(?:¥|￥|RMB\s?)\s*(\d+(?:\.\d+)?)\s*(万|亿)?元?/g, (_, number = '', scale = '') => money(number, scale)],
  [/(?<![\d.])(\d+\.\d{2})\s*元/g, (_, number = '') => money(number, '')],
  [/(\d+(?:\.\d+)?)\s*[%％]/g, (_, number = '') => `百分之${countedDecimal(number)}`],
  [/(\d+(?:\.\d+)?)\s*‰/g, (_, number = '') => `千分之${countedDecimal(number)}`],
  [/(?<![\d/.])(\d{1,3})\/(\d{1,3})(?![\d/.])/g, (_, part = '', whole = '') => `${counted(whole)}分之${counted(part)}`],
  [
    /([-−–]?)(\d+(?:\.\d+)?)\s*(?:℃|°C)/g,
    (_, minus = '', number = '') => `${minus === '' ? '' : '零下'}${countedDecimal(number)}摄氏度`,
  ],
  [
    new RegExp(`(\\d)\\s?(${UNIT_SIGNS.join('|')})(?![A-Za-z³/])`, 'g'),
    (_, digit = '', unit = '') => `${digit}${UNITS[unit] ?? unit}`,
  ],
  [/(\d)\s*㎡/g, (_, digit = '') => `${digit}平方米`],
  // From one to the other: 3-5天, 8点—12点.
  [/(?<=[\d零一二三四五六七八九十百千万点分日月年天])\s*[-—–~～]+\s*(?=\d)/g, () => '到'],
  [/(?<=[点分日月])\s*[-—–~～]+\s*(?=[零一二三四五六七八九十])/g, () => '到'],
  [/(\d)\s*[×xX*]\s*(?=\d)/g, (_, digit = '') => `${digit}乘`],
  // A room is called by its digits: 203室.
  [/(?<!\d)(\d{3,4})(?=\s*(?:室|房间|号房|号室|教室))/g, (_, room = '') => overThePhone(room)],
  // Version numbers: 1.2.3.
  [/(?<![\d.])\d+(?:\.\d+){2,}(?![\d.])/g, (number) => number.split('.').map(counted).join('点')],
  [new RegExp(`(?<![\\d.第])2(?=\\s*(?:${MEASURES}))(?!\\s*年代)`, 'g'), () => '两'],
  [/\d+(?:\.\d+)?/g, (number) => countedDecimal(number)],
];

/** 12.50 -> 十二元五角; with 万 or 亿 the amount is a plain decimal. */
function money(number: string, scale: string): string {
  const [whole = '0', fraction = ''] = number.split('.');
  if (scale !== '' || fraction === '' || fraction.length > 2) return `${countedDecimal(number)}${scale}元`;
  const [jiao = '0', fen = '0'] = [...fraction];
  const small =
    (jiao === '0' ? (fen === '0' ? '' : '零') : `${digitByDigit(jiao)}角`) +
    (fen === '0' ? '' : `${digitByDigit(fen)}分`);
  return whole === '0' && small !== '' ? small.replace(/^零/, '') : `${counted(whole)}元${small}`;
}
