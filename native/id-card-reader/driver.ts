import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LinkState, openSerialLink, SERIAL_RETRY_MS } from '../serial-link.ts';
import { decodeReadData } from './card-text.ts';
import { createExchange } from './exchange.ts';
import { type LayingEvent, NO_LAYING, type Observation, observe } from './laying.ts';
import { COMMAND, meaningOf, type Reply, type StatusMeaning } from './protocol.ts';

export const CARD_READER_BAUD = 115200;

export const CARD_READER_TIMINGS = {
  /** Reader vendors ask for more than 300 ms between two searches. */
  pollMs: 400,
  /** Public drivers wait a second for short replies. */
  replyMs: 1000,
  /** The vendors' libraries give the chip this long to be read; the time on the wire is added by baud rate. */
  readMs: 3000,
  /** A module that failed its self-test needs a person: no hurry. */
  recheckMs: 10_000,
  retryMs: SERIAL_RETRY_MS,
};
export type CardReaderTimings = typeof CARD_READER_TIMINGS;

/** The longest read reply on the wire: preamble, length and 2314 bytes; ten bits a byte. */
const LONGEST_REPLY_BITS = (7 + 0x090a) * 10;
/** Unanswered or confused exchanges in a row before the port is opened afresh. */
const FAULTS_UNTIL_REOPEN = 3;

export type CardReaderState = { kind: 'state'; state: 'ready' | 'missing' | 'out-of-service'; reason: string | null };
export type CardReaderEvent = LayingEvent | CardReaderState;

export interface CardReaderOptions {
  path: string;
  baudRate?: number;
  timings?: Partial<CardReaderTimings>;
  onEvent(event: CardReaderEvent): void;
}

export interface CardReader {
  close(): Promise<void>;
}

/** Watches a resident-ID reader on a serial port and tells each laying of a card once. */
export function createIdCardReader(options: CardReaderOptions): CardReader {
  const { path, baudRate = CARD_READER_BAUD, onEvent } = options;
  const timings = { ...CARD_READER_TIMINGS, ...options.timings };
  const wireMs = (LONGEST_REPLY_BITS / baudRate) * 1000;
  // Only a keyed fingerprint of the card on the reader is remembered, never its bytes.
  const fingerprintKey = randomBytes(32);
  let laying = NO_LAYING;
  let reported: CardReaderState | null = null;
  let session: AbortController | null = null;
  let closed = false;

  const link = openSerialLink({ path, baudRate, retryMs: timings.retryMs, onData, onState: onLink });
  const exchange = createExchange((bytes) => link.write(bytes));

  function onData(bytes: Uint8Array) {
    exchange.receive(bytes);
  }

  function onLink(state: LinkState) {
    endSession();
    if (state.state === 'missing') {
      report('missing', state.reason);
    } else {
      session = new AbortController();
      void watch(session.signal);
    }
  }

  function endSession() {
    session?.abort();
    session = null;
    exchange.disconnect();
  }

  function report(state: CardReaderState['state'], reason: string | null) {
    if (closed || (reported?.state === state && reported.reason === reason)) return;
    reported = { kind: 'state', state, reason };
    onEvent(reported);
  }

  /** The poll loop of one connection. */
  async function watch(signal: AbortSignal): Promise<void> {
    let faults = 0;
    while (!signal.aborted) {
      const round = await pollOnce(reported?.state === 'ready');
      if (signal.aborted) return;
      if (round.kind === 'fault') {
        faults += 1;
        if (faults >= FAULTS_UNTIL_REOPEN) {
          report('missing', round.reason);
          endSession();
          link.reopen();
          return;
        }
      } else {
        faults = 0;
        if (round.kind === 'out-of-service') report('out-of-service', round.reason);
        else report('ready', null);
        if (round.kind === 'seen') {
          const next = observe(laying, round.seen);
          laying = next.laying;
          for (const event of next.events) if (!closed) onEvent(event);
        }
      }
      const pauseMs = round.kind === 'out-of-service' ? timings.recheckMs : timings.pollMs;
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }

  type Round =
    | { kind: 'seen'; seen: Observation }
    | { kind: 'ready' }
    | { kind: 'out-of-service'; reason: StatusMeaning }
    | { kind: 'fault'; reason: string };

  /** One search for a card, and the reading of it; a reader not known to be ready is asked for its health first. */
  async function pollOnce(ready: boolean): Promise<Round> {
    if (!ready) {
      const health = await ask(COMMAND.status, fitsStatus, timings.replyMs);
      return health.kind === 'reply' ? { kind: 'ready' } : health;
    }
    const found = await ask(COMMAND.findCard, fitsFind, timings.replyMs);
    if (found.kind !== 'reply') return found;
    if (found.meaning === 'no-card') return { kind: 'seen', seen: { kind: 'nothing' } };
    if (found.meaning !== 'card-found') return failed(found.meaning);

    const selected = await ask(COMMAND.selectCard, fitsSelect, timings.replyMs);
    if (selected.kind === 'out-of-service') return selected;
    if (selected.kind === 'fault') return failed(selected.reason);
    if (selected.meaning !== 'ok') return failed(selected.meaning);

    const read = await ask(COMMAND.readText, fitsRead, timings.readMs + wireMs);
    if (read.kind === 'out-of-service') return read;
    if (read.kind === 'fault') return failed(read.reason);
    if (read.meaning !== 'ok') return failed(read.meaning);
    const decoded = decodeReadData(read.reply.data);
    if (!decoded.ok) return failed(decoded.reason);
    const fingerprint = createHmac('sha256', fingerprintKey).update(decoded.card.rawText).digest('hex');
    return { kind: 'seen', seen: { kind: 'read', card: decoded.card, fingerprint } };
  }

  type Asked =
    | { kind: 'reply'; meaning: StatusMeaning; reply: Reply }
    | { kind: 'out-of-service'; reason: StatusMeaning }
    | { kind: 'fault'; reason: string };

  async function ask(
    command: readonly [number, number],
    fits: (reply: Reply) => boolean,
    timeoutMs: number,
  ): Promise<Asked> {
    const answer = await exchange.ask(command, fits, timeoutMs);
    if (!answer.ok) return { kind: 'fault', reason: answer.reason };
    const meaning = meaningOf(answer.reply.sw3);
    if (OUT_OF_SERVICE.has(meaning)) return { kind: 'out-of-service', reason: meaning };
    if (CONFUSED.has(meaning)) return { kind: 'fault', reason: meaning };
    return { kind: 'reply', meaning, reply: answer.reply };
  }

  return {
    async close() {
      closed = true;
      endSession();
      await link.close();
    },
  };
}

const OUT_OF_SERVICE = new Set<StatusMeaning>(['self-test-failed', 'not-authorised']);
/** The reader did not understand us: a disturbed line, mended by a retry or a fresh port. */
const CONFUSED = new Set<StatusMeaning>(['checksum-error', 'length-error', 'command-error', 'unrecognised-error']);

// A reply does not name its request. These shapes tell a late reply from the awaited one.
const fitsStatus = (reply: Reply) => reply.data.length === 0;
const fitsFind = (reply: Reply) => {
  const meaning = meaningOf(reply.sw3);
  return (
    ['card-found', 'no-card', 'wrong-card'].includes(meaning) || OUT_OF_SERVICE.has(meaning) || CONFUSED.has(meaning)
  );
};
const fitsSelect = (reply: Reply) =>
  succeeded(reply) ? reply.data.length === 8 : !['card-found', 'no-card'].includes(meaningOf(reply.sw3));
const fitsRead = (reply: Reply) =>
  succeeded(reply) ? reply.data.length > 8 : !['card-found', 'no-card', 'select-failed'].includes(meaningOf(reply.sw3));

function succeeded(reply: Reply): boolean {
  return meaningOf(reply.sw3) === 'ok';
}

function failed(reason: string) {
  return { kind: 'seen', seen: { kind: 'failed', reason } } as const;
}
