import { createHash, timingSafeEqual } from 'node:crypto';

/** SHA-256 in hex: a secret is looked up by this and never stored itself. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares without telling by its time how much was right. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
}
