import { describe, expect, it } from 'vitest';
import { idleAfter, idleLimits } from './idle.ts';

const limits = idleLimits({ idleSeconds: 90, warningSeconds: 30 }, false);

describe('an untouched screen', () => {
  it('asks after the idle time and counts down in whole seconds', () => {
    expect(idleAfter(89_999, limits)).toEqual({ phase: 'active' });
    expect(idleAfter(90_000, limits)).toEqual({ phase: 'warning', secondsLeft: 30 });
    expect(idleAfter(119_001, limits)).toEqual({ phase: 'warning', secondsLeft: 1 });
  });

  it('is wiped when nobody answers', () => {
    expect(idleAfter(120_000, limits)).toEqual({ phase: 'over' });
  });

  it('gives at least 20 seconds to answer, whatever is configured (WCAG 2.2.1)', () => {
    const hasty = idleLimits({ idleSeconds: 30, warningSeconds: 5 }, false);
    expect(idleAfter(30_000, hasty)).toEqual({ phase: 'warning', secondsLeft: 20 });
  });

  it('is asked sooner once the query code stands on it', () => {
    expect(idleAfter(60_000, idleLimits({ idleSeconds: 90, warningSeconds: 30 }, true)).phase).toBe('warning');
    expect(idleAfter(45_000, idleLimits({ idleSeconds: 45, warningSeconds: 30 }, true)).phase).toBe('warning');
  });
});
