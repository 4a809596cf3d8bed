import type { Ink } from './ink.ts';

/** Two rows of eight. */
export const CANDIDATES = 16;

/** The page asks what was written; every question has a number of its own. */
export interface Asked {
  number: number;
  ink: Ink;
  /** The character before it, or none. */
  before: string;
}

/** The answer to the question of this number, likeliest first. */
export interface Found {
  number: number;
  characters: string[];
}
