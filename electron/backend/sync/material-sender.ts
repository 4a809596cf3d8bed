import { MATERIAL_PART } from '../../../contract/materials.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import type { WaitingPage } from '../store/material-pages.ts';
import type { Store } from '../store/store.ts';
import { type Backoff, createBackoff } from './backoff.ts';
import type { CentralClient } from './central-client.ts';
import { isPermanent } from './permanent.ts';
import { createWakeable } from './wakeable.ts';

export interface MaterialSender {
  /** A matter has arrived, or the centre is back: try at once what waits. */
  poke(): void;
  stop(): Promise<void>;
}

/**
 * Delivers the pages of materials in parts, each after its matter. How far a page has come the centre says in every
 * answer, so that a part sent twice, or a program killed in between, changes nothing. One that does not go through
 * holds up no other.
 */
export function startMaterialSender(options: {
  store: Store;
  centre: Pick<CentralClient, 'deliverMaterial'>;
  clock: Clock;
  delays: Pick<BackendDelays, 'retryFirstMs' | 'retryLongestMs'>;
  log: Log;
  /** A page has arrived, or never will. */
  onSettled(): void;
}): MaterialSender {
  const { store, centre, clock, delays, log, onSettled } = options;
  const waiting = createWakeable(clock);
  const underWay = new Map<string, { received: number; backoff: Backoff; until: number }>();
  let stopped = false;

  async function run(): Promise<void> {
    while (!stopped) {
      const pages = store.materialPages.toDeliver();
      const untilOf = (page: WaitingPage) => underWay.get(keyOf(page))?.until ?? Number.NEGATIVE_INFINITY;
      const due = pages.find((page) => untilOf(page) <= clock.monotonic());
      if (due === undefined) {
        await waiting.wait(pages.length === 0 ? null : Math.min(...pages.map(untilOf)) - clock.monotonic());
        continue;
      }
      await deliverPart(due);
    }
  }

  async function deliverPart(page: WaitingPage): Promise<void> {
    const { matterNo, sha256, bytes } = page;
    const offset = underWay.get(keyOf(page))?.received ?? 0;
    const part = store.materialPages.part(page, { offset, length: MATERIAL_PART });
    const answer = await centre.deliverMaterial({ matterNo, sha256, offset, part });
    if (stopped) return;
    if (!answer.ok) {
      if (answer.reason === 'refused' && isPermanent(answer.status)) settle(page, `status-${answer.status}`);
      else later(page, answer.reason === 'refused' ? (answer.retryAfterMs ?? 0) : 0);
      return;
    }
    const { value: received } = answer;
    if (received === bytes) settle(page, null);
    else if (received > offset && received < bytes) goOn(page, received);
    else {
      // What arrived was not right, or the centre has forgotten it: from where it says, and not in a circle.
      log.warn('material-page-differs', { matter: matterNo });
      later(page, 0, Math.min(received, offset));
    }
  }

  function settle(page: WaitingPage, refusal: string | null) {
    const { matterNo, sha256 } = page;
    const written = store.tryTransaction(() => {
      if (refusal === null) store.materialPages.delivered(page);
      else store.materialPages.dead(page, refusal);
      store.audit.append(
        `material-page-${refusal === null ? 'delivered' : 'dead'}`,
        `${matterNo} ${sha256}`,
        instantOf(clock),
      );
    });
    if (!written.ok) return later(page, 0);
    underWay.delete(keyOf(page));
    if (refusal === null) log.info('material-page-delivered', { matter: matterNo });
    else log.error('material-page-dead', { matter: matterNo, reason: refusal });
    onSettled();
  }

  function stateOf(page: WaitingPage) {
    const { retryFirstMs: firstMs, retryLongestMs: longestMs } = delays;
    const known = underWay.get(keyOf(page));
    return known ?? { received: 0, backoff: createBackoff({ firstMs, longestMs }), until: Number.NEGATIVE_INFINITY };
  }

  function goOn(page: WaitingPage, received: number) {
    const { backoff } = stateOf(page);
    backoff.reset();
    underWay.set(keyOf(page), { received, backoff, until: Number.NEGATIVE_INFINITY });
  }

  function later(page: WaitingPage, atLeastMs: number, received = stateOf(page).received) {
    const { backoff } = stateOf(page);
    underWay.set(keyOf(page), { received, backoff, until: clock.monotonic() + backoff.next(atLeastMs) });
  }

  const running = run();
  return {
    poke() {
      for (const one of underWay.values()) one.until = Number.NEGATIVE_INFINITY;
      waiting.wake();
    },
    stop() {
      stopped = true;
      waiting.wake();
      return running;
    },
  };
}

function keyOf({ matterNo, sha256 }: WaitingPage): string {
  return `${matterNo} ${sha256}`;
}
