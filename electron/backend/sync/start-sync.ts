import type { TerminalConfig } from '../../../kiosk-config/schema.ts';
import type { Clock } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { type CentralClient, createCentralClient } from './central-client.ts';
import { type Feed, startFeed } from './feed.ts';
import { startMaterialSender } from './material-sender.ts';
import { type Sender, type SenderOptions, startSender } from './sender.ts';
import { type SignedPaperFetching, startSignedPapers } from './signed-papers.ts';

/** All that is sent to the centre and fetched from it. */
export interface Sync {
  centre: CentralClient;
  sender: Pick<Sender, 'poke'>;
  feed: Pick<Feed, 'poke'>;
  signedPapers: Pick<SignedPaperFetching, 'poke'>;
  stop(): Promise<void>;
}

export function startSync(options: {
  config: TerminalConfig;
  store: Store;
  clock: Clock;
  delays: BackendDelays;
  log: Log;
  /** The number of the matter on the screen. */
  shown(): string | null;
  /** True while somebody at the screen waits for an acceptance. */
  isWaitedFor(): boolean;
  onAnswered: SenderOptions['onAnswered'];
  onMattersChanged(matterNos: string[]): void;
  onSignedPaperHere(): void;
  onReachable(): void;
  /** The centre came or went, or something reached it. */
  onChanged(): void;
}): Sync {
  const { config, store, clock, delays, log, shown, isWaitedFor, onAnswered, onChanged } = options;
  const centre = createCentralClient({
    config,
    store,
    clock,
    delays,
    log,
    onReachable(reachable) {
      log.info(reachable ? 'centre-reachable' : 'centre-unreachable');
      if (reachable) {
        for (const waiting of [sender, materialSender, signedPapers]) waiting.poke();
        options.onReachable();
      }
      onChanged();
    },
  });
  const shared = { store, centre, clock, delays, log };
  const sender = startSender({
    ...shared,
    onAnswered,
    onSettled() {
      feed.poke();
      materialSender.poke();
      onChanged();
    },
  });
  const materialSender = startMaterialSender({ ...shared, onSettled: onChanged });
  const feed = startFeed({
    ...shared,
    isWaitedFor,
    onChanged(matterNos) {
      options.onMattersChanged(matterNos);
      signedPapers.poke();
    },
  });
  const signedPapers = startSignedPapers({ ...shared, shown, onHere: options.onSignedPaperHere });
  return {
    centre,
    sender,
    feed,
    signedPapers,
    async stop() {
      centre.close();
      await Promise.all([sender, materialSender, feed, signedPapers].map((part) => part.stop()));
    },
  };
}
