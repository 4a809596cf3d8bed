import { describe, expect, it } from 'vitest';
import { createWatchdog } from './watchdog.ts';

function terminal() {
  const done: string[] = [];
  const timers: { at: number; work: () => void }[] = [];
  let now = 0;
  const trouble = createWatchdog({
    reloadPage: () => done.push('reload'),
    restartBackend: () => done.push('backend'),
    relaunch: () => done.push('relaunch'),
    now: () => now,
    after: (ms, work) => timers.push({ at: now + ms, work }),
  });
  const pass = (ms: number) => {
    now += ms;
    for (const timer of timers.splice(0)) {
      if (timer.at <= now) timer.work();
      else timers.push(timer);
    }
  };
  return { done, trouble, pass };
}

describe('the watchdog', () => {
  it('reloads the page and leaves the backend alone when the page is gone', () => {
    const { done, trouble, pass } = terminal();
    trouble('page-gone');
    pass(0);
    expect(done).toEqual(['reload']);
  });

  it('replaces the backend first and then the page when the backend is gone', () => {
    const { done, trouble, pass } = terminal();
    trouble('backend-gone');
    pass(0);
    expect(done).toEqual(['backend', 'reload']);
  });

  it('recovers once from a fault that shows in several places', () => {
    const { done, trouble, pass } = terminal();
    trouble('page-gone');
    trouble('page-load-failed');
    trouble('backend-gone');
    pass(0);
    expect(done).toEqual(['backend', 'reload']);
  });

  it('recovers from each of five faults at once, waits with the sixth, and relaunches in the end', () => {
    const { done, trouble, pass } = terminal();
    for (let i = 0; i < 5; i++) {
      trouble('page-gone');
      pass(1);
    }
    expect(done).toHaveLength(5);

    trouble('page-gone');
    pass(9_000);
    expect(done).toHaveLength(5);
    pass(1_000);
    expect(done).toHaveLength(6);

    for (let i = 0; i < 2; i++) {
      trouble('page-gone');
      pass(10_000);
    }
    expect(done).toHaveLength(8);
    trouble('page-gone');
    expect(done.at(-1)).toBe('relaunch');
  });

  it('never relaunches for faults that are far apart', () => {
    const { done, trouble, pass } = terminal();
    for (let i = 0; i < 100; i++) {
      trouble('gpu-gone');
      pass(0);
      pass(15_000);
    }
    expect(done).toEqual(Array(100).fill('reload'));
  });
});
