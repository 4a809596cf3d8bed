export const LETTER_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
export const DIGIT_ROW = '1234567890';
export const PAD_ROWS = ['123', '456', '789', '-0'] as const;
export const PUNCTUATION = '，。、？！：（）' as const;
/** Parts the names of peoples whose names are long: 买买提·艾力. */
export const NAME_PUNCTUATION = '·';
/** Parts syllables: xi'an is 西安, xian is 县. */
export const APOSTROPHE = "'";
/** Beside the fields for writing by hand there is room for a few. */
export const TEXT_MARKS = '，。、？！' as const;
export const LINE_MARKS = '·，、' as const;
