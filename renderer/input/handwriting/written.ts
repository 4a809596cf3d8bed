import type { Ink } from './ink.ts';

/** Two rows of eight. */
export const CANDIDATES = 16;

/** What the recogniser is asked. */
export interface Written {
  ink: Ink;
  /** The character before it, or none. */
  before: string;
}
