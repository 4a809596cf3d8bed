export const LETTER_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
export const DIGIT_ROW = '1234567890';
export const PAD_ROWS = ['123', '456', '789', '-0'] as const;
export const PUNCTUATION = '，。、？！：（）' as const;
