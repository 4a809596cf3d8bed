/**
 * The two files of the lexicon, little-endian, every part padded to four bytes.
 *
 * words.bin: WORDS_MARK, levels L, characters C, words of the hall H, then per level the number of nodes, per level the number of words, and
 *   C x u32 code points · N x u16 syllable of each node · N x u16 number of its children · N x u16 number of its words ·
 *   H x u32 words of the hall, ascending · W x u8 cost of each word · for each word as many u16 character numbers as its level.
 *   A node is a beginning of syllables; nodes stand level by level, children of one beside each other and sorted, words by cost.
 * pairs.bin: PAIRS_MARK, W, number of pairs, (W + 1) x u16 how many pairs begin with each word, the last for the beginning of
 *   a phrase · per first word its second words, ascending, as steps in base 128 · one u8 cost each.
 */
export const WORDS_MARK = 0x32574c4d;
export const PAIRS_MARK = 0x31504c4d;

/** The next multiple of four. */
export function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
