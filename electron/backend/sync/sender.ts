import type { BookAnswer } from '../../../contract/appointments.ts';
import type { Operation } from '../../../contract/central.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { createBackoff } from './backoff.ts';
import type { Asked, CentralClient } from './central-client.ts';
import { isPermanent } from './permanent.ts';
import { createWakeable } from './wakeable.ts';

export interface Sender {
  /** Something new to send, or the centre is back: do not wait any longer. */
  poke(): void;
  stop(): Promise<void>;
}

export interface SenderOptions {
  store: Store;
  centre: Pick<CentralClient, 'deliver'>;
  clock: Clock;
  delays: BackendDelays;
  log: Log;
  /** What the centre answered, null when it refused for good; part of the transaction that settles the operation. */
  onAnswered?(operation: Operation, answer: BookAnswer | null): void;
  /** An operation has left the outbox, delivered or dead. */
  onSettled(): void;
}

/** Delivers the outbox in order, one operation at a time, until each is answered for good. */
export function startSender(options: SenderOptions): Sender {
  const { store, centre, clock, delays, log, onAnswered, onSettled } = options;
  const backoff = createBackoff({
    firstMs: delays.retryFirstMs,
    longestMs: delays.retryLongestMs,
  });
  const waiting = createWakeable(clock);
  let notBefore = Number.NEGATIVE_INFINITY;
  let stopped = false;

  async function run(): Promise<void> {
    while (!stopped) {
      const forbiddenMs = notBefore - clock.monotonic();
      if (forbiddenMs > 0) {
        await waiting.wait(forbiddenMs);
        continue;
      }
      const operation = store.outbox.next();
      if (operation === null) {
        await waiting.wait(null);
        continue;
      }
      const answer = await centre.deliver(operation);
      if (stopped) return;
      const verdict = verdictOf(answer);
      if (verdict.kind === 'later') {
        log.warn('delivery-later', { operation: operation.operationId, reason: verdict.reason });
        if (verdict.retryAfterMs !== null) notBefore = clock.monotonic() + verdict.retryAfterMs;
        await waiting.wait(backoff.next(verdict.retryAfterMs ?? 0));
        continue;
      }
      if (settle(operation, verdict)) {
        backoff.reset();
        onSettled();
      } else {
        // Nothing is lost: the centre answers the same operation the same way again.
        await waiting.wait(backoff.next());
      }
    }
  }

  /** False when the disk is full. */
  function settle(operation: Operation, verdict: Exclude<Verdict, { kind: 'later' }>): boolean {
    const { operationId } = operation;
    const written = store.tryTransaction(() => {
      if (verdict.kind === 'dead') store.outbox.dead(operationId, verdict.reason);
      else store.outbox.delivered(operationId);
      onAnswered?.(operation, verdict.kind === 'dead' ? null : verdict.answer);
      store.audit.append(`operation-${verdict.kind}`, operationId, instantOf(clock));
    });
    if (!written.ok) return false;
    if (verdict.kind === 'dead') log.error('operation-dead', { operation: operationId, reason: verdict.reason });
    else log.info('operation-delivered', { operation: operationId });
    return true;
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

type Verdict =
  | { kind: 'delivered'; answer: BookAnswer | null }
  | { kind: 'dead'; reason: string }
  | { kind: 'later'; reason: string; retryAfterMs: number | null };

function verdictOf(answer: Asked<BookAnswer | null>): Verdict {
  if (answer.ok) return { kind: 'delivered', answer: answer.value };
  if (answer.reason !== 'refused') return { kind: 'later', reason: answer.reason, retryAfterMs: null };
  const reason = `status-${answer.status}`;
  return isPermanent(answer.status)
    ? { kind: 'dead', reason }
    : { kind: 'later', reason, retryAfterMs: answer.retryAfterMs };
}
