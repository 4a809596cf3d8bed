const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const GROUPS = ['', '万', '亿', '万亿'];
/** Sixteen digits reach the 千万亿; beyond it nobody counts aloud. */
const LONGEST = GROUPS.length * PLACES.length;

/** Digits one by one, as in a year: 2026 -> 二零二六. Anything else stays. */
export function digitByDigit(text: string): string {
  return text.replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit);
}

/** Digits of a telephone or a code, where 一 is said 幺 so that it is never heard as 七. */
export function overThePhone(digits: string): string {
  return digitByDigit(digits).replaceAll('一', '幺');
}

/** A whole number as it is counted: 105 -> 一百零五, 12 -> 十二, 20000 -> 二万. Longer than sixteen digits, or with zeros in front: digit by digit. */
export function counted(digits: string): string {
  if (!/^(0|[1-9]\d*)$/.test(digits) || digits.length > LONGEST) return digitByDigit(digits);
  if (digits === '0') return '零';
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= PLACES.length) {
    groups.unshift(digits.slice(Math.max(0, end - PLACES.length), end));
  }
  let words = '';
  let isGap = false;
  for (const [i, group] of groups.entries()) {
    if (Number(group) === 0) {
      isGap = words !== '';
      continue;
    }
    const needsZero = words !== '' && (isGap || group.startsWith('0'));
    words += (needsZero ? '零' : '') + fourPlaces(Number(group)) + GROUPS[groups.length - 1 - i];
    isGap = false;
  }
  // 十二, but 一百一十二.
  return words.replace(/^一十/, '十');
}

/** 0.5 -> 零点五; a whole number as `counted`. */
export function countedDecimal(number: string): string {
  const [whole = '', fraction] = number.split('.');
  return fraction === undefined ? counted(whole) : `${counted(whole)}点${digitByDigit(fraction)}`;
}

/** 1 to 9999, without a leading zero. */
function fourPlaces(value: number): string {
  let words = '';
  let isGap = false;
  for (let place = PLACES.length - 1; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      isGap = words !== '';
      continue;
    }
    words += `${isGap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
    isGap = false;
  }
  return words;
}
