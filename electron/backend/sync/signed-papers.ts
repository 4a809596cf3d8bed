import { type Clock, instantOf } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import { type MissingPaper, sha256Of } from '../store/signed-papers.ts';
import type { Store } from '../store/store.ts';
import { type Backoff, createBackoff } from './backoff.ts';
import type { CentralClient } from './central-client.ts';
import { createWakeable } from './wakeable.ts';

export interface SignedPaperFetching {
  /** One was announced, somebody waits for one, or the centre is back: try at once what is missing. */
  poke(): void;
  stop(): Promise<void>;
}

type Outcome = 'whole' | 'more' | 'later';

/**
 * Fetches the signed PDFs that were announced, part by part into the store, which remembers how far each has come. One
 * that does not come holds up no other.
 */
export function startSignedPapers(options: {
  store: Store;
  centre: Pick<CentralClient, 'paperPart'>;
  clock: Clock;
  delays: Pick<BackendDelays, 'retryFirstMs' | 'retryLongestMs'>;
  log: Log;
  /** The number of the matter on the screen: its papers come first. */
  shown(): string | null;
  onHere(matterNo: string): void;
}): SignedPaperFetching {
  const { store, centre, clock, delays, log, shown, onHere } = options;
  const waiting = createWakeable(clock);
  const putOff = new Map<string, { backoff: Backoff; until: number }>();
  let stopped = false;

  async function run(): Promise<void> {
    while (!stopped) {
      const { due, waitMs } = next();
      if (due === null) {
        await waiting.wait(waitMs);
        continue;
      }
      const { outcome, atLeastMs } = await fetchPart(due);
      if (stopped) return;
      if (outcome === 'later') later(due, atLeastMs);
      else putOff.delete(keyOf(due));
      if (outcome === 'whole') {
        log.info('signed-paper-here', { matter: due.matterNo });
        onHere(due.matterNo);
      }
    }
  }

  function next(): { due: MissingPaper | null; waitMs: number | null } {
    const missing = store.signedPapers.missing();
    const untilOf = (paper: MissingPaper) => putOff.get(keyOf(paper))?.until ?? Number.NEGATIVE_INFINITY;
    const due = missing.filter((paper) => untilOf(paper) <= clock.monotonic());
    const first = due.find(({ matterNo }) => matterNo === shown()) ?? due[0] ?? null;
    const waitMs = missing.length === 0 ? null : Math.max(0, Math.min(...missing.map(untilOf)) - clock.monotonic());
    return { due: first, waitMs };
  }

  function later(paper: MissingPaper, atLeastMs: number) {
    const { retryFirstMs: firstMs, retryLongestMs: longestMs } = delays;
    const backoff = putOff.get(keyOf(paper))?.backoff ?? createBackoff({ firstMs, longestMs });
    putOff.set(keyOf(paper), { backoff, until: clock.monotonic() + backoff.next(atLeastMs) });
  }

  async function fetchPart(paper: MissingPaper): Promise<{ outcome: Outcome; atLeastMs: number }> {
    const { matterNo, ticket, sha256, bytes, received } = paper;
    const answer = await centre.paperPart({ ticket, sha256, offset: received });
    if (stopped) return { outcome: 'later', atLeastMs: 0 };
    if (!answer.ok) {
      return { outcome: 'later', atLeastMs: answer.reason === 'refused' ? (answer.retryAfterMs ?? 0) : 0 };
    }
    const part = answer.value;
    if (part === null || part.length === 0 || received + part.length > bytes) {
      log.warn('signed-paper-differs', { matter: matterNo });
      store.tryTransaction(() => store.signedPapers.startOver(paper));
      return { outcome: 'later', atLeastMs: 0 };
    }
    const kept = store.tryTransaction((): Outcome => {
      store.signedPapers.addPart(paper, part);
      if (received + part.length < bytes) return 'more';
      if (sha256Of(store.signedPapers.received(paper)) !== sha256) {
        store.signedPapers.startOver(paper);
        return 'later';
      }
      store.signedPapers.complete(paper);
      store.audit.append('signed-paper-fetched', `${matterNo} ${sha256}`, instantOf(clock));
      return 'whole';
    });
    if (kept.ok && kept.value === 'later') log.error('signed-paper-wrong', { matter: matterNo });
    return { outcome: kept.ok ? kept.value : 'later', atLeastMs: 0 };
  }

  const running = run();
  return {
    poke() {
      for (const one of putOff.values()) one.until = Number.NEGATIVE_INFINITY;
      waiting.wake();
    },
    stop() {
      stopped = true;
      waiting.wake();
      return running;
    },
  };
}

function keyOf({ matterNo, sha256 }: MissingPaper): string {
  return `${matterNo} ${sha256}`;
}
