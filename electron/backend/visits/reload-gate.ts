import type { Clock } from '../clock.ts';

/**
 * After a visit the page reloads itself, and a card laid in that second belongs to nobody on the screen yet: a visit
 * opened for it would be wiped by the page that is just coming. So what devices say waits for the page, but not long.
 */
export interface ReloadGate {
  /** Runs it now, or once the page is there. */
  pass(run: () => void): void;
  close(): void;
  open(): void;
}

export function createReloadGate(clock: Clock, waitMs: number): ReloadGate {
  let held: (() => void)[] | null = null;
  let cancel = () => {};

  function open() {
    cancel();
    const runs = held ?? [];
    held = null;
    for (const run of runs) run();
  }

  return {
    pass(run) {
      if (held === null) run();
      else held.push(run);
    },
    close() {
      cancel();
      held ??= [];
      cancel = clock.after(waitMs, open);
    },
    open,
  };
}
