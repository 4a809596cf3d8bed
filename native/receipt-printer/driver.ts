import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LinkOptions } from '../serial-link.ts';
import { type Connection, openLink } from './connection.ts';
import { createConversation } from './conversation.ts';
import { PIECE_BYTES, piecesOf } from './pieces.ts';
import { encode, FORGET } from './protocol.ts';
import { isSlipTrouble, type SlipTrouble } from './status.ts';

export const RECEIPT_PRINTER_DELAYS = {
  /** A working printer answers a real-time question within some milliseconds. */
  answerMs: 500,
  /** A person looking at the printer does not notice half a second. */
  pollMs: 500,
  /** No answer to anything: some models are deaf while they print a picture at full speed, but not for so long. */
  silentMs: 10_000,
  /** Nothing moved and nobody mended what stands in the way. */
  giveUpMs: 15 * 60_000,
};
export type ReceiptPrinterDelays = typeof RECEIPT_PRINTER_DELAYS;

export interface ReceiptPrinterOptions extends Partial<ReceiptPrinterDelays> {
  connection: Connection;
  retryMs?: number;
}

export interface ReceiptPrinterStatus {
  reachable: boolean;
  state: 'idle' | 'processing' | 'stopped' | 'unknown';
  /** In the A4 printer's words; `offline` when nothing answers. */
  reasons: string[];
  canPrint: boolean;
}

/** As the A4 printer's: `unknown` means a person must say whether the slip came. */
export interface SlipOutcome {
  outcome: 'completed' | 'failed' | 'unknown';
  reasons: string[];
}

/** The same words as the A4 printer, so that one queue and one ledger serve both. */
export interface ReceiptPrinter {
  status(): Promise<ReceiptPrinterStatus>;
  /**
   * Takes a slip's bytes in hand and sends none of them: a receipt printer remembers no jobs, so the caller must have
   * written down the number before the first byte leaves, which is when `follow` is called.
   */
  submit(
    slip: Uint8Array,
    job: { jobName: string },
  ): Promise<{ ok: true; jobId: number } | { ok: false; reason: 'not-a-slip' }>;
  /** Prints the slip, unless another call does already, and follows it to its end. */
  follow(
    jobId: number,
    options: { onTrouble(reasons: SlipTrouble[]): void; signal?: AbortSignal },
  ): Promise<SlipOutcome>;
  /** A job in hand with this name. None of an earlier run: nothing of a job that was not followed was ever sent. */
  findJob(jobName: string): Promise<number | null>;
  /** A slip that was begun cannot be taken back; if it stands still, the rest of it is not printed. */
  cancel(jobId: number): Promise<{ ok: true } | { ok: false; reason: 'not-found' | 'under-way' }>;
  close(): Promise<void>;
}

interface Job {
  name: string;
  pieces: Uint8Array[];
  state: 'waiting' | 'begun';
  cancelled: boolean;
  /** What stood in its way, in the order it did. */
  troubles: Set<SlipTrouble>;
  onTrouble(reasons: SlipTrouble[]): void;
  run: Promise<SlipOutcome> | null;
}

/** How many pieces may be with the printer without its word that they are on paper. */
const UNDER_WAY = 2;
const FULL_NUMBER = 2 ** 31;

/**
 * What ends whatever an interrupted slip left behind: bytes enough to fill a half-sent picture, then a cut, so that
 * nobody finds the head of another person's slip on his own.
 */
const CLEAN_START = Buffer.concat([
  FORGET,
  new Uint8Array(PIECE_BYTES),
  encode({ kind: 'initialise' }),
  encode({ kind: 'no-automatic-status' }),
  encode({ kind: 'cut' }),
]);

/** A receipt printer for ESC/POS. */
export function createReceiptPrinter(options: ReceiptPrinterOptions): ReceiptPrinter {
  const { connection, retryMs } = options;
  const delays = { ...RECEIPT_PRINTER_DELAYS, ...options };
  const jobs = new Map<number, Job>();
  /** What a round without an answer takes, its wait for a late one and the pause after it included. */
  const unansweredMs = 2 * delays.answerMs + delays.pollMs;
  const closing = new AbortController();
  let printing: Promise<unknown> = Promise.resolve();
  let leftBehind = false;
  let cleaning: Promise<boolean> | null = null;

  /** Only then is silence the printer's. */
  const opened = Promise.withResolvers<void>();
  const listeners: LinkOptions = {
    ...(retryMs === undefined ? {} : { retryMs }),
    onData: (bytes) => talk.heard(bytes),
    onState(state) {
      opened.resolve();
      talk.connected(state.state === 'connected');
    },
  };
  const link = openLink(connection, listeners);
  const talk = createConversation({ write: (bytes) => link.write(bytes), answerMs: delays.answerMs });

  /** True when nothing of an interrupted slip is left in the printer. */
  function cleanUp(): Promise<boolean> {
    if (!leftBehind) return Promise.resolve(true);
    cleaning ??= talk.settle(CLEAN_START, delays.silentMs).then((done) => {
      if (done) leftBehind = false;
      cleaning = null;
      return done;
    });
    return cleaning;
  }

  /** As soon as the printer can, not when the next slip comes: what hangs out of it is another person's. */
  async function tidy() {
    while (leftBehind && !closing.signal.aborted) {
      if ((await status()).canPrint) await cleanUp();
      if (leftBehind) await pause();
    }
  }

  async function status(): Promise<ReceiptPrinterStatus> {
    await Promise.race([opened.promise, sleep(delays.answerMs)]);
    const reasons = await talk.reasons();
    if (reasons === null) return { reachable: false, state: 'unknown', reasons: ['offline'], canPrint: false };
    const stands = reasons.some(isSlipTrouble);
    const busy = [...jobs.values()].some(({ state }) => state === 'begun');
    return { reachable: true, state: stands ? 'stopped' : busy ? 'processing' : 'idle', reasons, canPrint: !stands };
  }

  /** Waits until nothing stands in the way; the end of the job when that does not come. */
  async function ready(job: Job): Promise<SlipOutcome | null> {
    for (let waitedMs = 0; !closing.signal.aborted; waitedMs += delays.pollMs) {
      if (job.cancelled) return { outcome: 'failed', reasons: ['cancelled'] };
      const { canPrint, reasons } = await status();
      tell(job, reasons);
      if (canPrint && (await cleanUp())) return null;
      if (waitedMs >= delays.giveUpMs) return { outcome: 'failed', reasons: [...reasons, 'gave-up'] };
      await pause();
    }
    return { outcome: 'failed', reasons: ['closed'] };
  }

  async function print(job: Job): Promise<SlipOutcome> {
    const ended = await ready(job);
    if (ended !== null) return ended;
    if (job.cancelled) return { outcome: 'failed', reasons: ['cancelled'] };
    job.state = 'begun';
    job.troubles.clear();
    const underWay: Promise<boolean>[] = [];
    for (const piece of job.pieces) {
      if (underWay.length >= UNDER_WAY) {
        const problem = await onPaper(job, underWay.shift());
        if (problem !== null) return abandon(job, problem);
      }
      if (job.cancelled) return abandon(job, 'cancelled');
      underWay.push(talk.print(piece));
    }
    for (const piece of underWay) {
      const problem = await onPaper(job, piece);
      if (problem !== null) return abandon(job, problem);
    }
    return outcomeOf(job, await lastWord());
  }

  /** Waits for the printer's word that a piece is on paper; why it did not come. */
  async function onPaper(job: Job, piece: Promise<boolean> | undefined): Promise<string | null> {
    let silentMs = 0;
    let stillMs = 0;
    for (;;) {
      const answered = await Promise.race([piece, pause().then(() => null)]);
      if (answered === true) return null;
      if (answered === false) return 'offline';
      if (closing.signal.aborted) return 'closed';
      const { reachable, canPrint, reasons } = await status();
      // It may have come while we asked.
      if ((await Promise.race([piece, null])) === true) return null;
      silentMs = reachable ? 0 : silentMs + unansweredMs;
      stillMs += delays.pollMs;
      if (reachable) tell(job, reasons);
      if (silentMs >= delays.silentMs) return 'offline';
      if (stillMs >= delays.giveUpMs) return 'gave-up';
      if (job.cancelled && !canPrint) return 'cancelled';
    }
  }

  /** Part of it may be on paper: the printer is told to forget the rest, and a person is asked. */
  function abandon(job: Job, problem: string): SlipOutcome {
    leftBehind = true;
    talk.giveUp();
    link.write(FORGET);
    void tidy();
    return { outcome: 'unknown', reasons: [...job.troubles, problem] };
  }

  /** How the printer is after the last piece; it may be deaf for a moment while the knife moves. */
  async function lastWord(): Promise<ReceiptPrinterStatus> {
    let said = await status();
    for (let waitedMs = 0; !said.reachable && waitedMs < delays.silentMs; waitedMs += unansweredMs) {
      if (closing.signal.aborted) break;
      await pause();
      said = await status();
    }
    return said;
  }

  /** Every piece is on paper by the printer's word; what stood in the way meanwhile may have spoilt it all the same. */
  function outcomeOf(job: Job, { reachable, reasons }: ReceiptPrinterStatus): SlipOutcome {
    const doubts = [...new Set([...job.troubles, ...reasons.filter(isSlipTrouble), ...(reachable ? [] : ['offline'])])];
    return { outcome: doubts.length === 0 ? 'completed' : 'unknown', reasons: doubts };
  }

  function tell(job: Job, reasons: readonly string[]) {
    const troubles = reasons.filter(isSlipTrouble);
    for (const trouble of troubles) job.troubles.add(trouble);
    job.onTrouble(troubles);
  }

  const pause = () => sleep(delays.pollMs, undefined, { signal: closing.signal }).catch(() => undefined);

  return {
    status,
    async submit(slip, { jobName }) {
      const pieces = piecesOf(slip);
      if (pieces === null) return { ok: false, reason: 'not-a-slip' };
      // Numbers of an earlier run must not meet those of this one in the ledger.
      const jobId = randomInt(1, FULL_NUMBER);
      const job: Job = {
        name: jobName,
        pieces,
        state: 'waiting',
        cancelled: false,
        troubles: new Set(),
        onTrouble() {},
        run: null,
      };
      jobs.set(jobId, job);
      return { ok: true, jobId };
    },
    async follow(jobId, { onTrouble, signal }) {
      const job = jobs.get(jobId);
      if (job === undefined) return { outcome: 'unknown', reasons: ['job-not-found'] };
      job.onTrouble = onChange(onTrouble);
      if (signal?.aborted) return { outcome: 'unknown', reasons: [...job.troubles] };
      if (job.run === null) {
        job.run = printing.then(() => print(job));
        printing = job.run;
      }
      const left = new Promise<null>((resolve) => {
        signal?.addEventListener('abort', () => resolve(null), { once: true });
      });
      const outcome = await Promise.race([left, job.run]);
      if (outcome === null) return { outcome: 'unknown', reasons: [...job.troubles] };
      jobs.delete(jobId);
      return outcome;
    },
    findJob: async (jobName) => [...jobs].find(([, { name }]) => name === jobName)?.[0] ?? null,
    async cancel(jobId) {
      const job = jobs.get(jobId);
      if (job === undefined) return { ok: false, reason: 'not-found' };
      job.cancelled = true;
      if (job.state === 'begun') return { ok: false, reason: 'under-way' };
      jobs.delete(jobId);
      return { ok: true };
    },
    async close() {
      closing.abort();
      await printing;
      await link.close();
    },
  };
}

/** Tells each change once, and nothing as long as nothing stood in the way. */
function onChange(onTrouble: (reasons: SlipTrouble[]) => void): (reasons: SlipTrouble[]) => void {
  let told = '';
  return (reasons) => {
    if (reasons.join() === told) return;
    told = reasons.join();
    onTrouble(reasons);
  };
}
