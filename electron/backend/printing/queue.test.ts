import { createHash, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIppPrinter, type IppPrinter } from '../../../native/ipp-printer/driver.ts';
import { type IppPrinterSimulator, startIppPrinterSimulator } from '../../../native/ipp-printer/simulator.ts';
import { testPdf } from '../../../native/ipp-printer/test-pdf.ts';
import { openTestStore, silentLog } from '../backend.fixture.ts';
import { systemClock } from '../clock.ts';
import { jobNameOf, type Paper } from '../store/print-ledger.ts';
import type { Store } from '../store/store.ts';
import { createAttendance } from './attendance.ts';
import type { Printer } from './printer.ts';
import { type PrintQueue, startPrintQueue } from './queue.ts';

const delays = { printerRetryMs: 30, paperAfterVisitMs: 80, receiptAfterRestartMs: 60_000 };

const RENDERED = { pages: 1, fonts: ['SampleSerif'], templateVersion: 'v1', documentNo: '样信受告〔2026〕12号' };

let simulator: IppPrinterSimulator;
let store: Store;
let printed: string[];
let queue: PrintQueue | null;

beforeEach(async () => {
  printed = [];
  queue = null;
  simulator = await startIppPrinterSimulator({ msPerPage: 20, onJobDone: ({ jobName }) => printed.push(jobName) });
  store = openTestStore().store;
});

afterEach(async () => {
  await queue?.stop();
  await simulator.close();
});

function intend(parts: { code?: Paper['code']; madeAt?: string } = {}): string {
  const id = randomUUID();
  const { code = 'D01', madeAt = new Date().toISOString() } = parts;
  const known = { askedBy: 'program', proof: 'registered-here', why: 'first' } as const;
  store.papers.intend({ id, matterNo: 'M1', code, issueId: null, copyNo: 0, madeAt, ...known });
  return id;
}

function driver(parts: Partial<IppPrinter> = {}): Printer {
  return { ...createIppPrinter({ url: simulator.url, pollMs: 20, giveUpMs: 60_000 }), ...parts };
}

/** Starts the queue as a fresh run of the program does: what is in the ledger was left by the run before. */
function start(parts: { printer?: Printer | null; attended?: string[] } = {}) {
  const { printer = driver(), attended = [] } = parts;
  const attendance = createAttendance({
    left: store.papers.unfinished(),
    clock: systemClock,
    delays,
    onLeft: () => queue?.poke(),
  });
  for (const id of attended) attendance.attend(id);
  queue = startPrintQueue({
    store,
    printer,
    takes: (code) => code !== 'D18',
    render: async () => ({ ok: true, bytes: await testPdf(1), ...RENDERED }),
    attendance,
    clock: systemClock,
    delays,
    log: silentLog,
    onChanged() {},
  });
  return { queue, attendance };
}

const paper = (id: string) => store.papers.byId(id);
const settled = (id: string, state: Paper['state']) =>
  expect.poll(() => paper(id)?.state, { interval: 10 }).toBe(state);

describe('a paper', () => {
  it('comes out once and is completed', async () => {
    const id = intend();
    start();
    await settled(id, 'completed');
    expect(printed).toEqual([jobNameOf(id)]);
  });

  it('of another printer is left alone', async () => {
    const other = intend({ code: 'D18' });
    const own = intend();
    start();
    await settled(own, 'completed');
    expect([paper(other)?.state, printed]).toEqual(['intended', [jobNameOf(own)]]);
  });

  it('is on record with the very bytes the printer got, before it gets them', async () => {
    const id = intend();
    const real = driver();
    const sent: { sha256: string; onRecord: string | null | undefined }[] = [];
    start({
      printer: driver({
        submit(pdf, job) {
          sent.push({ sha256: createHash('sha256').update(pdf).digest('hex'), onRecord: paper(id)?.sha256 });
          return real.submit(pdf, job);
        },
      }),
    });
    await settled(id, 'completed');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.onRecord).toBe(sent[0]?.sha256);
    expect(paper(id)).toMatchObject({ ...RENDERED, sha256: sent[0]?.sha256 });
    expect(Date.parse(paper(id)?.settledAt ?? '')).toBeGreaterThanOrEqual(Date.parse(paper(id)?.madeAt ?? ''));
  });

  it('waits for paper, says so, and comes out once when there is some', async () => {
    simulator.setPaper(0);
    const id = intend();
    start();
    await expect.poll(() => queue?.troubles()).toContain('media-empty');
    expect(paper(id)?.state).toBe('intended');
    simulator.setPaper(10);
    await settled(id, 'completed');
    expect(printed).toHaveLength(1);
  });

  it('that runs out of paper on the way is told of, followed on, and never sent twice', async () => {
    const id = intend();
    let submissions = 0;
    const real = driver();
    start({
      printer: driver({
        submit(pdf, job) {
          submissions += 1;
          simulator.setPaper(0);
          return real.submit(pdf, job);
        },
      }),
    });
    await expect.poll(() => queue?.troubles()).toContain('media-empty');
    expect(paper(id)?.state).toBe('submitted');
    simulator.setPaper(10);
    await settled(id, 'completed');
    expect([submissions, printed.length]).toEqual([1, 1]);
  });

  it('stays intended while the printer is away', async () => {
    const id = intend();
    let away = true;
    const offline = { reachable: false, state: 'unknown' as const, reasons: ['offline'], canPrint: false };
    const real = driver();
    start({ printer: driver({ status: async () => (away ? offline : real.status()) }) });
    await expect.poll(() => queue?.troubles()).toEqual(['offline']);
    expect(paper(id)?.state).toBe('intended');
    away = false;
    await settled(id, 'completed');
  });

  it('is unknown when the printer only says that it has taken it', async () => {
    await simulator.close();
    simulator = await startIppPrinterSimulator({ spoolsOnly: true });
    const id = intend();
    const real = driver();
    start({
      printer: driver({
        async follow(jobId, options) {
          simulator.setTrouble('media-jam');
          return real.follow(jobId, options);
        },
      }),
    });
    await settled(id, 'unknown');
  });

  it('is sent again when the printer refuses it, but not for ever', async () => {
    const stubborn = intend();
    let refusals = 0;
    start({
      printer: driver({
        async submit() {
          refusals += 1;
          return { ok: false, reason: 'client-error-not-possible' };
        },
      }),
    });
    await expect.poll(() => refusals).toBe(3);
    await settled(stubborn, 'failed');
    expect(paper(stubborn)?.reason).toBe('client-error-not-possible');
  });

  it('that the printer took without answering is found there, not sent again', async () => {
    const id = intend();
    const real = driver();
    let submissions = 0;
    start({
      printer: driver({
        async submit(pdf, job) {
          submissions += 1;
          await real.submit(pdf, job);
          return { ok: false, reason: 'no-answer' };
        },
      }),
    });
    await settled(id, 'completed');
    expect([submissions, printed.length]).toEqual([1, 1]);
  });

  it('has failed at once where there is no printer', async () => {
    const id = intend();
    start({ printer: null });
    await settled(id, 'failed');
    expect(paper(id)?.reason).toBe('printer-missing');
  });
});

describe('a paper of an earlier run', () => {
  it('is not sent again when it was killed between sending and writing down the job', async () => {
    const id = intend();
    await driver().submit(await testPdf(1), { jobName: jobNameOf(id) });
    start();
    await settled(id, 'completed');
    expect(printed).toEqual([jobNameOf(id)]);
  });

  it('is followed to its end when its job was written down', async () => {
    const id = intend();
    const sent = await driver().submit(await testPdf(1), { jobName: jobNameOf(id) });
    if (!sent.ok) throw new Error(sent.reason);
    store.papers.submitted(id, sent.jobId);
    start();
    await settled(id, 'completed');
    expect(printed).toHaveLength(1);
  });

  it('is printed when it is a receipt just registered, for its person still stands there', async () => {
    const id = intend();
    start();
    await settled(id, 'completed');
  });

  it.each([
    ['a receipt of an hour ago', { madeAt: new Date(Date.now() - 3_600_000).toISOString() }],
    ['a notice', { code: 'D02' as const }],
  ])('is not printed when it is %s', async (_what, parts) => {
    const id = intend(parts);
    start();
    await settled(id, 'failed');
    expect([paper(id)?.reason, printed]).toEqual(['visit-ended', []]);
  });
});

describe('a paper of a visit that has ended', () => {
  it('is not sent any more once its time is over', async () => {
    simulator.setPaper(0);
    const { queue, attendance } = start();
    const id = intend();
    attendance.attend(id);
    queue.poke();
    await expect.poll(() => queue.troubles()).toContain('media-empty');
    attendance.leave([id]);
    await settled(id, 'failed');
    simulator.setPaper(10);
    expect([paper(id)?.reason, printed]).toEqual(['visit-ended', []]);
  });

  it('is taken back from the printer where it was waiting for paper', async () => {
    const real = driver();
    const { queue, attendance } = start({
      printer: driver({
        submit(pdf, job) {
          simulator.setPaper(0);
          return real.submit(pdf, job);
        },
      }),
    });
    const id = intend();
    attendance.attend(id);
    queue.poke();
    await settled(id, 'submitted');
    attendance.leave([id]);
    await settled(id, 'failed');
    expect(paper(id)?.reason).toBe('visit-ended');
    expect(simulator.state().waitingJobs).toBe(0);
  });

  it('does not hold up the paper of the next', async () => {
    simulator.setPaper(0);
    const { queue, attendance } = start();
    const old = intend();
    attendance.attend(old);
    queue.poke();
    attendance.leave([old]);
    const next = intend();
    attendance.attend(next);
    await settled(old, 'failed');
    simulator.setPaper(10);
    await settled(next, 'completed');
    expect(printed).toEqual([jobNameOf(next)]);
  });
});
