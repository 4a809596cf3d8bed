import type * as chinese from './zh-CN/index.ts';

/** What a language has to say: every string of the Chinese catalogue, none more, functions with the same parameters. */
export type Words = typeof chinese;
