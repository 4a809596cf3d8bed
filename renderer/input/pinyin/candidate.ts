/** A word or sentence to choose, how many of the typed letters it stands for, and how it is read. */
export interface Candidate {
  text: string;
  uses: number;
  pinyin: readonly string[];
}
