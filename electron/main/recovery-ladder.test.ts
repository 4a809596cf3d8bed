import { describe, expect, it } from 'vitest';
import { recoveryStep, retryDelayMs } from './recovery-ladder.ts';

const now = 1_000_000;
const ago = (...seconds: number[]) => seconds.map((s) => now - s * 1000);

describe('the recovery ladder', () => {
  it('recovers at once from the first five faults of a minute', () => {
    expect(recoveryStep([], now)).toEqual({ do: 'recover', afterMs: 0 });
    expect(recoveryStep(ago(40, 30, 20, 10), now)).toEqual({ do: 'recover', afterMs: 0 });
  });

  it('waits longer from the sixth on', () => {
    expect(recoveryStep(ago(50, 40, 30, 20, 10), now)).toEqual({ do: 'recover', afterMs: 10_000 });
    expect(recoveryStep(ago(55, 50, 45, 40, 30, 20, 10), now)).toEqual({ do: 'recover', afterMs: 10_000 });
  });

  it('starts the whole program anew when that does not help', () => {
    expect(recoveryStep(ago(55, 50, 45, 40, 35, 30, 20, 10), now)).toEqual({ do: 'relaunch' });
  });

  it('forgets faults that are a minute old', () => {
    expect(recoveryStep(ago(60, 60, 60, 60, 60, 60, 60, 60), now)).toEqual({ do: 'recover', afterMs: 0 });
  });
});

describe('a backend that cannot start', () => {
  it('is tried again soon, then more and more seldom, but always again', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map(retryDelayMs)).toEqual([3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000]);
  });
});
