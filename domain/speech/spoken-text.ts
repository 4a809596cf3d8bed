import { CALENDAR_RULES } from './calendar-words.ts';
import { CODE_RULES } from './codes.ts';
import { QUANTITY_RULES } from './quantities.ts';

const RULES = [...CALENDAR_RULES, ...CODE_RULES, ...QUANTITY_RULES];

const WIDE = /[！-～]/g;
/** Full-width digits, letters and the signs that stand within numbers; Chinese punctuation stays, it makes the pauses. */
const NARROWED = /[0-9A-Za-z%+*/<=>@#&.-]/;
const CIRCLED_ONE = 0x2460;
const CIRCLED_TWENTY = 0x2473;

/** Signs that are said as a word. */
const SIGN_WORDS: Readonly<Record<string, string>> = {
  '＋': '加',
  '+': '加',
  '=': '等于',
  '≥': '不少于',
  '≤': '不超过',
  '&': '和',
  '℃': '摄氏度',
  '№': '第',
  '²': '平方',
  '°': '度',
};

/** A gap between two words that belong apart: 李样例 接待员. */
const GAP = /(?<=\p{Script=Han})[ \t　]+(?=\p{Script=Han})(?![吗呢吧])/gu;

/**
 * What is said for a text that stands on a screen: hanzi, single Latin letters and words, and the punctuation that makes pauses.
 * No Arabic digit is left, no hanzi is lost. Numbers are read by what they are: 2026年 digit by digit, 60日 counted,
 * telephones and document numbers with 幺, what is hidden as hidden.
 */
export function spokenText(text: string): string {
  const plain = withoutAddresses(narrowed(text)).replace(GAP, '，');
  const said = RULES.reduce((so, [pattern, say]) => so.replace(pattern, say), plain);
  return tidied(said);
}

function narrowed(text: string): string {
  return [...text.normalize('NFC')]
    .map((char) => {
      const code = char.codePointAt(0) ?? 0;
      if (code >= CIRCLED_ONE && code <= CIRCLED_TWENTY) return `。${code - CIRCLED_ONE + 1}、`;
      const narrow = WIDE.test(char) ? String.fromCodePoint(code - 0xfee0) : char;
      WIDE.lastIndex = 0;
      return NARROWED.test(narrow) ? narrow : char;
    })
    .join('');
}

/** Nobody can write down a web address by ear; it stands on the screen and in the code beside it. */
function withoutAddresses(text: string): string {
  return text.replace(/https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+/gi, '网址');
}

function tidied(text: string): string {
  return text
    .replace(/[＋+=≥≤&℃№²°]/g, (sign) => SIGN_WORDS[sign] ?? '')
    .replace(/(?<=[\p{Script=Han}）)])\s*[/／]\s*(?=[\p{Script=Han}（(])/gu, '、')
    .replace(/(?:……|…|——|→|[|｜·•（）()【】[\]])+/g, '，')
    .replace(/[^\p{Script=Han}\p{L}，。！？；：、,.!?;:\s]/gu, ' ')
    .replace(/\s*\n+\s*/g, '。')
    .replace(/(?<=[\p{Script=Han}，。！？；：、])[ \t　]+|[ \t　]+(?=[\p{Script=Han}，。！？；：、])/gu, '')
    .replace(/[，。！？；：、]{2,}/g, strongest)
    .replace(/^[，、：；。]+|[，、：]+$/g, '')
    .trim();
}

/** Of several marks in a row the longest pause counts. */
function strongest(marks: string): string {
  return ['？', '！', '。', '；', '：', '，', '、'].find((mark) => marks.includes(mark)) ?? '';
}
