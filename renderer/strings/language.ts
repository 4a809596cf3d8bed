/** Languages the screens speak, by their BCP 47 tag. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words: whoever looks for a language cannot read the others. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };
/** What every visit begins in. */
export const USUAL_LANGUAGE: Language = 'zh-CN';
