import { hashOf } from './secret.ts';

/** The same for values that say the same, in whatever order their keys come. */
export function fingerprintOf(value: unknown): string {
  return hashOf(JSON.stringify(value, (_, part) => (isPlain(part) ? sorted(part) : part)));
}

function isPlain(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

function sorted(part: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
}
