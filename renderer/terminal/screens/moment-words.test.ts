import { expect, it } from 'vitest';
import { momentWords } from './moment-words.ts';

it('tells a moment in China Standard Time, also past midnight there', () => {
  expect(momentWords('2026-11-23T01:05:00Z')).toBe('11月23日 09:05');
  expect(momentWords('2026-11-23T16:30:00Z')).toBe('11月24日 00:30');
});
