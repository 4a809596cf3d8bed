import { describe, expect, it } from 'vitest';
import { createBackoff } from './backoff.ts';

describe('backing off', () => {
  it('waits under a ceiling that doubles up to the longest, and begins anew after a success', () => {
    const backoff = createBackoff({ firstMs: 1000, longestMs: 5000, random: () => 0.5 });
    expect([backoff.next(), backoff.next(), backoff.next(), backoff.next(), backoff.next()]).toEqual([
      500, 1000, 2000, 2500, 2500,
    ]);
    backoff.reset();
    expect(backoff.next()).toBe(500);
  });

  it('never waits less than the centre asked for', () => {
    expect(createBackoff({ firstMs: 1000, longestMs: 5000, random: () => 0 }).next(7000)).toBe(7000);
  });
});
