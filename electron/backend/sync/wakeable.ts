import type { Clock } from '../clock.ts';

/** A wait that can be cut short; a wake that comes before the wait is not lost. */
export interface Wakeable {
  /** Waits `ms`, or until woken; null waits for that alone. */
  wait(ms: number | null): Promise<void>;
  wake(): void;
}

export function createWakeable(clock: Clock): Wakeable {
  let woken = false;
  let finish: (() => void) | null = null;
  return {
    wait(ms) {
      if (woken) {
        woken = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const cancel = ms === null ? () => undefined : clock.after(ms, () => finish?.());
        finish = () => {
          finish = null;
          woken = false;
          cancel();
          resolve();
        };
      });
    },
    wake() {
      if (finish !== null) finish();
      else woken = true;
    },
  };
}
