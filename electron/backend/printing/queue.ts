import { createHash } from 'node:crypto';
import type { PaperCode } from '../../../contract/shapes/terminal-state.ts';
import { type Clock, instantOf, pause } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import { jobNameOf, type Paper, type RenderedPaper } from '../store/print-ledger.ts';
import type { Store } from '../store/store.ts';
import { createWakeable } from '../sync/wakeable.ts';
import type { Attendance } from './attendance.ts';
import { isHeldBack, type Printer, troublesOf } from './printer.ts';

/** A printer that refuses the same paper this often will not take it at all. */
const MOST_ATTEMPTS = 3;

/** The paper as its printer takes it, a PDF or a slip's commands: made anew each time and never kept on disk. */
export type RenderPaper = (
  paper: Paper,
) => Promise<({ ok: true; bytes: Uint8Array } & Omit<RenderedPaper, 'sha256'>) | { ok: false; reason: string }>;

export interface PrintQueue {
  /** There is a new paper, the printer is ready again, or a visit has ended. */
  poke(): void;
  /** What keeps the paper at the head of the queue from coming out. */
  troubles(): readonly string[];
  stop(): Promise<void>;
}

export interface PrintQueueOptions {
  store: Store;
  /** Null: this terminal has no printer. */
  printer: Printer | null;
  /** Whether a paper is this printer's to print. */
  takes(code: PaperCode): boolean;
  render: RenderPaper;
  attendance: Attendance;
  clock: Clock;
  delays: Pick<BackendDelays, 'printerRetryMs'>;
  log: Log;
  onChanged(): void;
}

type Step = 'again' | 'wait';

/** Takes one paper after the other from intended to its end, by the ledger, which alone remembers. */
export function startPrintQueue(options: PrintQueueOptions): PrintQueue {
  const { store, printer, takes, render, attendance, clock, delays, log, onChanged } = options;
  const waiting = createWakeable(clock);
  const stopping = new AbortController();
  /** Papers that may already be at the printer: those of an earlier run, and those it never answered about. */
  const mayBeThere = new Set(unfinished().map(({ id }) => id));
  const attempts = new Map<string, number>();
  let troubles: readonly string[] = [];
  let checkAttendance = () => {};

  function unfinished(): Paper[] {
    return store.papers.unfinished().filter(({ code }) => takes(code));
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const paper = unfinished()[0];
      if (paper === undefined) {
        tellTroubles([]);
        await waiting.wait(null);
        continue;
      }
      const step = paper.state === 'intended' ? await send(paper) : await follow(paper);
      if (step === 'wait') await waiting.wait(delays.printerRetryMs);
    }
  }

  async function send(paper: Paper): Promise<Step> {
    if (printer === null) return settle(paper, 'failed', 'printer-missing');
    if (mayBeThere.has(paper.id)) {
      const found = await printer.findJob(jobNameOf(paper.id));
      if (typeof found === 'number') return submitted(paper, found);
      if (found === 'unreachable' && attendance.isAttended(paper)) return hindered(['offline']);
      mayBeThere.delete(paper.id);
    }
    if (!attendance.isAttended(paper)) return settle(paper, 'failed', 'visit-ended');
    const status = await printer.status();
    if (isHeldBack(status)) return hindered(troublesOf(status));
    tellTroubles([]);
    const rendered = await render(paper);
    if (!rendered.ok) return settle(paper, 'failed', `render-${rendered.reason}`);
    const sha256 = createHash('sha256').update(rendered.bytes).digest('hex');
    // Before the bytes leave: whatever happens then, the sheet that comes out can be told from any other.
    await write(() => store.papers.rendered(paper.id, { ...rendered, sha256 }));
    if (stopping.signal.aborted) return 'wait';
    const sent = await printer.submit(rendered.bytes, { jobName: jobNameOf(paper.id) });
    if (sent.ok) return submitted(paper, sent.jobId);
    if (sent.reason === 'unreachable') return hindered(['offline']);
    if (sent.reason === 'no-answer') {
      mayBeThere.add(paper.id);
      return hindered(['offline']);
    }
    return rejected(paper, sent.reason);
  }

  async function follow(paper: Paper): Promise<Step> {
    if (printer === null || paper.jobId === null) return settle(paper, 'unknown', 'printer-missing');
    const { jobId } = paper;
    const leaving = new AbortController();
    checkAttendance = () => {
      if (!attendance.isAttended(paper)) leaving.abort();
    };
    checkAttendance();
    const { outcome, reasons } = await printer.follow(jobId, {
      onTrouble: tellTroubles,
      signal: AbortSignal.any([leaving.signal, stopping.signal]),
    });
    checkAttendance = () => {};
    if (stopping.signal.aborted) return 'wait';
    if (leaving.signal.aborted) return takeBack(paper, jobId);
    if (outcome === 'failed') return rejected(paper, reasons[0] ?? 'aborted');
    return settle(paper, outcome, reasons[0] ?? null);
  }

  /** Nobody stands there any more: a personal paper must not fall into a stranger's hands. */
  async function takeBack(paper: Paper, jobId: number): Promise<Step> {
    const cancelled = await printer?.cancel(jobId);
    if (cancelled?.ok) return settle(paper, 'failed', 'visit-ended');
    // Most likely it had come out before: one last look.
    const looking = new AbortController();
    const stopLooking = clock.after(delays.printerRetryMs, () => looking.abort());
    const signal = AbortSignal.any([looking.signal, stopping.signal]);
    const last = await printer?.follow(jobId, { onTrouble: tellTroubles, signal });
    stopLooking();
    if (stopping.signal.aborted) return 'wait';
    return settle(paper, last?.outcome ?? 'unknown', 'visit-ended');
  }

  async function rejected(paper: Paper, reason: string): Promise<Step> {
    const count = (attempts.get(paper.id) ?? 0) + 1;
    attempts.set(paper.id, count);
    mayBeThere.delete(paper.id);
    await settle(paper, 'failed', reason);
    if (count >= MOST_ATTEMPTS || !attendance.isAttended(paper)) return 'again';
    await pause(clock, delays.printerRetryMs, stopping.signal);
    if (!stopping.signal.aborted && attendance.isAttended(paper)) {
      await write(() => store.papers.resume(paper.id));
      onChanged();
    }
    return 'again';
  }

  async function submitted(paper: Paper, jobId: number): Promise<Step> {
    mayBeThere.delete(paper.id);
    await write(() => store.papers.submitted(paper.id, jobId));
    onChanged();
    return 'again';
  }

  async function settle(paper: Paper, state: 'completed' | 'failed' | 'unknown', reason: string | null): Promise<Step> {
    await write(() => {
      const at = instantOf(clock);
      store.papers.settle(paper.id, state, reason, at);
      store.audit.append(`paper-${state}`, paper.id, at);
    });
    log.info(`paper-${state}`, { paper: paper.id, code: paper.code, reason });
    tellTroubles([]);
    onChanged();
    return 'again';
  }

  function hindered(by: readonly string[]): Step {
    tellTroubles(by);
    return 'wait';
  }

  function tellTroubles(next: readonly string[]) {
    if (next.join() === troubles.join()) return;
    troubles = next;
    onChanged();
  }

  /** The ledger must know what happened before anything else does; a full disk is waited out. */
  async function write(work: () => void): Promise<void> {
    while (!stopping.signal.aborted && !store.tryTransaction(work).ok) {
      log.error('ledger-not-written');
      await pause(clock, delays.printerRetryMs, stopping.signal);
    }
  }

  const running = run();
  return {
    poke() {
      checkAttendance();
      waiting.wake();
    },
    troubles: () => troubles,
    stop() {
      stopping.abort();
      waiting.wake();
      return running;
    },
  };
}
