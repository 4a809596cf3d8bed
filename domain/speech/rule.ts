/** One thing that is read in its own way: what it looks like, and what is said for it. */
export type Rule = readonly [pattern: RegExp, say: (...groups: string[]) => string];
