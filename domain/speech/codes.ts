import { counted, digitByDigit, overThePhone } from './chinese-number.ts';
import type { Rule } from './rule.ts';

/** A short pause between the parts of a long number. */
const BREATH = '，';

/** Lines known by their number alone; anything may stand around them but a word that counts. */
const KNOWN_LINES =
  '110|119|120|122|12110|12123|12309|12315|12317|12333|12338|12345|12348|12350|12351|12355|12356|12363|12366|12367|12368|12369|12371|12377|12380|12385|12388|12389|12393|95598|96888';
const COUNTING =
  '(?:[.,]\\d|[\\d%％‰号条款项元角块万亿千百个人位名天日月年周岁次份张页件户起步里米亩平公小时点分秒层楼室栋])';

/** Telephones, ID numbers, document and matter numbers: what is read digit by digit, the first rule that fits. */
export const CODE_RULES: readonly Rule[] = [
  // An ID number or a telephone with its middle hidden.
  [/[\dA-Z]*\*{2,}[\dA-Z]*/gi, (code) => masked(code)],
  // A name with its middle hidden: 王*例.
  [/(\p{Script=Han})\*(?=\p{Script=Han}|[^*\d]|$)/gu, (_, before = '') => `${before}某`],
  // A document number: 肃信程告〔2026〕5号.
  [
    /[〔［[【](\d{4})[〕］\]】]\s*(?:第\s*)?(\d+)\s*号/g,
    (_, year = '', no = '') => `${BREATH}${digitByDigit(year)}${BREATH}${counted(no)}号`,
  ],
  // An ID number: region, birth day, the rest.
  [/(?<![\dA-Za-z])(\d{6})(\d{8})(\d{3}[\dXx])(?![\dA-Za-z])/g, (_, ...parts) => joined(parts.slice(0, 3))],
  // A mobile number, also as it is often written in groups.
  [
    /(?<![\dA-Za-z-])(?:\+86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?![\dA-Za-z-])/g,
    (_, ...parts) => joined(parts.slice(0, 3)),
  ],
  // A landline with its area and perhaps an extension.
  [
    /(?<![\dA-Za-z-])[(（]?(0\d{2,3})[)）]?[- ]?(\d{3,4})[- ]?(\d{4})(?:\s*(转|-)\s*(\d{1,6}))?(?![\dA-Za-z-])/g,
    landline,
  ],
  [/(?<![\dA-Za-z-])([48]00)-(\d{3,4})-?(\d{3,4})(?![\dA-Za-z-])/g, (_, ...parts) => joined(parts.slice(0, 3))],
  // What the words before it call a number.
  [
    /(电话|热线|专线|拨打|请拨|拨|手机|传真|号码|编号|单号|证号|账号|卡号|查询码|验证码|校验码|编码|代码|邮编|邮政编码|尾号|后四位|末四位|分机)([是为：:\s]*)([A-Za-z\d][A-Za-z\d -]*)(?!\s*[年月日元个天])/g,
    (_, word = '', between = '', code = '') => `${word}${between}${grouped(code)}`,
  ],
  [new RegExp(`(?<![\\dA-Za-z.,])(${KNOWN_LINES})(?!\\s*${COUNTING})(?![A-Za-z-])`, 'g'), (number) => spelled(number)],
  // Letters and digits in one: T03, A4, D02, 130926100-T03-20261123-0007-C.
  [
    /(?<![\dA-Za-z])(?!\d+(?:\.\d+)?(?:km\/h|km²|km|kg|cm|mm|ml|kW|m²|m³|m|g|t|L|h|s)(?![A-Za-z\d]))(?=[\d-]*[A-Za-z])(?=[A-Za-z-]*\d)[A-Za-z\d]+(?:-[A-Za-z\d]+)*/g,
    (code) => grouped(code),
  ],
  // Groups of digits that are neither a date nor a range.
  [/(?<![\d-])\d+(?:-\d+){2,}(?![\d-])/g, (code) => grouped(code)],
  [/(?<![\d.,，])(?:\d{9,}|0\d+)(?![\d.]|\s*[元年月日万亿%％]|[:：]\d)/g, (code) => spelled(code)],
];

function landline(_: string, area = '', first = '', last = '', how?: string, extension = ''): string {
  return joined([area, first + last]) + (how === undefined ? '' : `${BREATH}转${spelled(extension)}`);
}

/** 139999********001X: the stars are said as what they are, hidden places. */
function masked(code: string): string {
  return code
    .split(/(\*+)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('*') ? `隐去${part.length === 2 ? '两' : counted(`${part.length}`)}位` : spelled(part),
    )
    .join(BREATH);
}

const grouped = (code: string) => joined(code.split(/[- ]+/));
const joined = (parts: readonly string[]) =>
  parts
    .filter((part) => part !== '')
    .map((part) => spelled(part))
    .join(BREATH);

const spelled = (code: string) => overThePhone(code).toUpperCase();
