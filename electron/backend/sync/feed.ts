import type { Clock } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import { applyFeed, feedCursor } from '../matters/apply-feed.ts';
import type { Store } from '../store/store.ts';
import type { CentralClient } from './central-client.ts';
import { createWakeable } from './wakeable.ts';

export interface Feed {
  /** Ask at once: something was just delivered, or somebody began to wait. */
  poke(): void;
  stop(): Promise<void>;
}

/** Asks the centre for changes, again and again, and applies them. */
export function startFeed(options: {
  store: Store;
  centre: Pick<CentralClient, 'feed'>;
  clock: Clock;
  delays: BackendDelays;
  log: Log;
  /** True while somebody at the screen waits for an acceptance. */
  isWaitedFor(): boolean;
  onChanged(matterNos: string[]): void;
}): Feed {
  const { store, centre, clock, delays, log, isWaitedFor, onChanged } = options;
  const waiting = createWakeable(clock);
  let stopped = false;

  async function run(): Promise<void> {
    while (!stopped) {
      const before = feedCursor(store);
      const answer = await centre.feed(before);
      if (stopped) return;
      if (answer.ok && answer.value.length > 0) {
        const changed = applyFeed(answer.value, { store, clock });
        if (changed.ok) {
          log.info('feed-applied', { entries: answer.value.length, matters: changed.value.length });
          onChanged(changed.value);
        }
        // There may be more; a feed that does not move on is not asked in a circle.
        if (feedCursor(store) > before) continue;
      }
      await waiting.wait(isWaitedFor() ? delays.feedWaitedForMs : delays.feedIdleMs);
    }
  }

  const running = run();
  return {
    poke: () => waiting.wake(),
    stop() {
      stopped = true;
      waiting.wake();
      return running;
    },
  };
}
