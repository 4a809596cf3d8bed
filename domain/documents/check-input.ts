import { z } from 'zod';
import type { DocumentRefusal } from './document.ts';

/** Private use and half pairs have no fixed shape, control characters none at all; line ends and tabs are only space. */
const UNPRINTABLE = /[\p{Co}\p{Cs}]|(?![\n\r\t])\p{Cc}/u;

/** Text that must be there: blanks alone do not count. */
export const Filled = z.string().trim().min(1).max(400);

export type CheckedInput<T> = { ok: true; input: T } | DocumentRefusal;

/** Reads a paper's input; the first field that is missing, wrong or unprintable is named. */
export function checkInput<T>(schema: z.ZodType<T>, value: unknown): CheckedInput<T> {
  const read = schema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const path = issue?.path ?? [];
    const reason = isMissing(valueAt(value, path)) ? 'missing-field' : 'invalid-field';
    return { ok: false, reason, field: path.join('.') };
  }
  const unprintable = textsOf(read.data).find(({ text }) => UNPRINTABLE.test(text));
  if (unprintable) return { ok: false, reason: 'unprintable-text', field: unprintable.field };
  return { ok: true, input: read.data };
}

/** Every text in a value with the path that leads to it. */
export function textsOf(value: unknown, path: readonly string[] = []): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field: path.join('.'), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
