import type { Words } from './catalogue.ts';
import * as english from './en/index.ts';
import type { Language } from './language.ts';
import * as chinese from './zh-CN/index.ts';

const CATALOGUES: Record<Language, Words> = { 'zh-CN': chinese, en: english };

/** Every word the terminal shows that does not come from the hall's own content, in the language that is spoken now. */
export let { t, guidance, ways, letter, materials, remedy, phone, reasonWords }: Words = chinese;

/** From now on `t` and the others say everything in `language`; what was taken from them before stays as it was. */
export function speakLanguage(language: Language): void {
  ({ t, guidance, ways, letter, materials, remedy, phone, reasonWords } = CATALOGUES[language]);
}
