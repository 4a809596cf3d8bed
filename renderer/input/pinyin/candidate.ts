/** A word or sentence to choose. */
export interface Candidate {
  text: string;
  /** How many of the typed letters it stands for. */
  uses: number;
  /** How it is read, a syllable a character, and where the letters of each end. */
  pinyin: readonly string[];
  ends: readonly number[];
}
