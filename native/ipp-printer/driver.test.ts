import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { soon } from '../soon.fixture.ts';
import { createIppPrinter, type IppPrinterOptions } from './driver.ts';
import { type IppPrinterSimulator, type IppPrinterSimulatorOptions, startIppPrinterSimulator } from './simulator.ts';
import { testPdf } from './test-pdf.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function start(simulated: IppPrinterSimulatorOptions = {}, options: Partial<IppPrinterOptions> = {}) {
  const sheets: string[] = [];
  const done: string[] = [];
  const simulator: IppPrinterSimulator = await startIppPrinterSimulator({
    msPerPage: 20,
    onSheet: ({ page, pages }) => sheets.push(`${page}/${pages}`),
    onJobDone: ({ jobName }) => done.push(jobName),
    ...simulated,
  });
  closers.push(() => simulator.close());
  const printer = createIppPrinter({ url: simulator.url, pollMs: 10, ...options });
  return { simulator, printer, sheets, done };
}

async function print(printer: ReturnType<typeof createIppPrinter>, pages: number, copies = 1) {
  const submitted = await printer.submit(await testPdf(pages), { jobName: 'D01-0001', copies });
  if (!submitted.ok) throw new Error(submitted.reason);
  const troubles: string[][] = [];
  const stop = new AbortController();
  const followed = printer.follow(submitted.jobId, {
    onTrouble: (reasons) => troubles.push(reasons),
    signal: stop.signal,
  });
  return { jobId: submitted.jobId, troubles, followed, stop };
}

describe('a printer in order', () => {
  it('prints every page and copy of a job', async () => {
    const { printer, sheets, done } = await start();
    expect(await printer.status()).toEqual({ reachable: true, state: 'idle', reasons: [], canPrint: true });
    const { followed, troubles } = await print(printer, 2, 2);
    expect(await followed).toEqual({ outcome: 'completed', reasons: [] });
    expect([sheets, done, troubles]).toEqual([['1/4', '2/4', '3/4', '4/4'], ['D01-0001'], []]);
  });

  it('leaves the document as it was sent', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'minglu-pdf-'));
    closers.push(() => rm(dir, { recursive: true }));
    const { printer } = await start({ pdfDir: dir });
    const { followed } = await print(printer, 1);
    await followed;
    const kept = await soon(() => readFile(join(dir, 'job-1.pdf')));
    expect(kept.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is not troubled by low toner', async () => {
    const { simulator, printer } = await start();
    simulator.setTrouble('toner-low');
    expect(await printer.status()).toMatchObject({ reasons: ['toner-low'], canPrint: true });
    expect(await (await print(printer, 1)).followed).toMatchObject({ outcome: 'completed' });
  });

  it('finds a job by its name, the newest of several, and none that was never sent', async () => {
    const { printer } = await start({ paper: 1 });
    await (await print(printer, 1)).followed;
    const second = await print(printer, 1);
    expect(await printer.findJob('D01-0001')).toBe(second.jobId);
    expect(await printer.findJob('D01-0002')).toBeNull();
    second.stop.abort();
    await second.followed;
  });
});

describe('a printer in trouble', () => {
  it('runs out of paper in the middle of a job and completes that one job after the refill', async () => {
    const { simulator, printer, sheets, done } = await start({ paper: 2 });
    const { followed, troubles } = await print(printer, 3);
    await soon(() => expect(troubles).toEqual([['media-empty', 'media-needed']]));
    expect(await printer.status()).toMatchObject({ state: 'stopped', canPrint: false });
    expect(sheets).toEqual(['1/3', '2/3']);
    simulator.setPaper(100);
    expect(await followed).toEqual({ outcome: 'completed', reasons: [] });
    expect(troubles).toEqual([['media-empty', 'media-needed'], []]);
    expect([sheets, done]).toEqual([['1/3', '2/3', '3/3'], ['D01-0001']]);
  });

  it('a tray that is empty after the last sheet does not put that sheet in doubt', async () => {
    const { printer } = await start({ paper: 2 });
    expect(await (await print(printer, 2)).followed).toEqual({ outcome: 'completed', reasons: [] });
    expect(await printer.status()).toMatchObject({ reasons: ['media-empty'], canPrint: false });
  });

  it('a jam, then an open cover, then mended: told one after the other', async () => {
    const { simulator, printer } = await start();
    simulator.setTrouble('media-jam');
    const { followed, troubles } = await print(printer, 1);
    await soon(() => expect(troubles).toEqual([['media-jam']]));
    simulator.setTrouble('cover-open');
    await soon(() => expect(troubles).toEqual([['media-jam'], ['cover-open']]));
    simulator.setTrouble(null);
    expect(await followed).toMatchObject({ outcome: 'completed' });
    expect(troubles.at(-1)).toEqual([]);
  });

  it('a job that is called completed without its impressions is not taken for paper', async () => {
    const { printer } = await start({ spoolsOnly: true });
    expect(await (await print(printer, 1)).followed).toEqual({ outcome: 'unknown', reasons: ['impressions-missing'] });
  });

  it('a model that does not count is believed, unless a trouble stands at the end', async () => {
    const { simulator, printer } = await start({ spoolsOnly: true }, { countsImpressions: false });
    expect(await (await print(printer, 1)).followed).toEqual({ outcome: 'completed', reasons: [] });
    simulator.setTrouble('media-jam');
    expect(await (await print(printer, 1)).followed).toEqual({ outcome: 'unknown', reasons: ['media-jam'] });
  });

  it('a cancelled job has failed', async () => {
    const { printer, done } = await start({ paper: 0 });
    const { jobId, followed } = await print(printer, 1);
    expect(await printer.cancel(jobId)).toEqual({ ok: true });
    expect(await followed).toEqual({ outcome: 'failed', reasons: ['job-canceled-by-user'] });
    expect(done).toEqual([]);
    expect(await printer.cancel(jobId)).toEqual({ ok: false, reason: 'client-error-not-possible' });
    expect(await printer.cancel(99)).toEqual({ ok: false, reason: 'client-error-not-found' });
  });

  it('nobody comes: the job is given up as unknown, with what stands', async () => {
    const { printer } = await start({ paper: 0 }, { giveUpMs: 100 });
    expect(await (await print(printer, 1)).followed).toEqual({
      outcome: 'unknown',
      reasons: ['media-empty', 'media-needed', 'gave-up'],
    });
  });

  it('refuses what is no PDF', async () => {
    const { printer } = await start();
    expect(await printer.submit(Buffer.from('hello'), { jobName: 'D01-0001' })).toEqual({
      ok: false,
      reason: 'client-error-document-format-not-supported',
    });
  });
});

describe('a printer that is not there', () => {
  it('is told as offline, nothing is sent, nothing is claimed', async () => {
    const { simulator, printer } = await start();
    await simulator.close();
    closers.pop();
    expect(await printer.status()).toEqual({
      reachable: false,
      state: 'unknown',
      reasons: ['offline'],
      canPrint: false,
    });
    expect(await printer.submit(await testPdf(1), { jobName: 'D01-0001' })).toEqual({
      ok: false,
      reason: 'unreachable',
    });
    expect(await printer.findJob('D01-0001')).toBe('unreachable');
    expect(await printer.cancel(1)).toEqual({ ok: false, reason: 'unreachable' });
  });

  it('goes while it prints and comes back without the job: a person is asked', async () => {
    const { simulator, printer } = await start({ paper: 0 });
    const port = Number(new URL(simulator.url).port);
    const { followed, troubles } = await print(printer, 1);
    await soon(() => expect(troubles).toEqual([['media-empty', 'media-needed']]));
    await simulator.close();
    closers.pop();
    await soon(() => expect(troubles.at(-1)).toEqual(['offline']));
    await start({ port });
    expect(await followed).toEqual({ outcome: 'unknown', reasons: ['job-not-found'] });
  });

  it.each([
    ['takes the job and says nothing', () => undefined, 'no-answer'],
    ['hangs up', (socket: { destroy(): void }) => socket.destroy(), 'no-answer'],
    [
      'is a web server',
      (socket: { end(text: string): void }) => socket.end('HTTP/1.1 404 Not Found\r\n\r\n'),
      'http-404',
    ],
    [
      'talks nonsense',
      (socket: { end(text: string): void }) => socket.end('HTTP/1.1 200 OK\r\n\r\nnonsense'),
      'not-ipp',
    ],
  ])('%s', async (_, behave, reason) => {
    const sockets: { destroy(): void }[] = [];
    const server = createServer((socket) => {
      sockets.push(socket.on('error', () => undefined));
      socket.once('data', () => behave(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const printer = createIppPrinter({ url: `ipp://127.0.0.1:${port}/ipp/print`, answerMs: 200, submitMs: 200 });
    expect(await printer.submit(await testPdf(1), { jobName: 'D01-0001' })).toEqual({ ok: false, reason });
    expect((await printer.status()).canPrint).toBe(false);
  });
});
