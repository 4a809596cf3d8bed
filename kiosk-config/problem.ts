import { z } from 'zod';

/** What is wrong with a file and where, in words for the person who has to put it right. */
export interface Problem {
  /** From 1; null when no line can be named. */
  line: number | null;
  /** The key, e.g. `visit.idleSeconds`; empty for the file as a whole. */
  path: string;
  reason: string;
}

/** `第 7 行 visit.idleSeconds：…` */
export function problemWords({ line, path, reason }: Problem): string {
  const where = [line === null ? '' : `第 ${line} 行`, path].filter((part) => part !== '').join(' ');
  return where === '' ? reason : `${where}：${reason}`;
}

/** One issue of a schema as problems with the path each of them is about; an unknown key is a problem of its own. */
export function problemsOfIssue(issue: z.core.$ZodIssue): { path: PropertyKey[]; reason: string }[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key], reason: '没有这一项，请检查拼写' }));
  }
  return [{ path: issue.path, reason: issue.message }];
}

const chinese = z.locales.zhCN().localeError;

/** Words for zod's own findings, where a schema has none of its own. */
export const issueWords: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'invalid_type' && issue.input === undefined ? '缺少这一项' : chinese(issue);
