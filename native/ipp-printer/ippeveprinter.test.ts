import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soon } from '../soon.fixture.ts';
import { createIppPrinter } from './driver.ts';
import { type IppEvePrinter, startIppEvePrinter } from './ippeveprinter.ts';
import { testPdf } from './test-pdf.ts';

let dir: string;
let eve: IppEvePrinter;
let printer: ReturnType<typeof createIppPrinter>;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'minglu-eve-'));
  eve = await startIppEvePrinter({ dir, msPerPage: 50 });
  printer = createIppPrinter({ url: eve.url, pollMs: 30 });
}, 30_000);
afterAll(async () => {
  await eve.stop();
  await rm(dir, { recursive: true });
});

async function print(pages: number, jobName: string) {
  const submitted = await printer.submit(await testPdf(pages), { jobName });
  if (!submitted.ok) throw new Error(submitted.reason);
  const troubles: string[][] = [];
  const followed = printer.follow(submitted.jobId, { onTrouble: (reasons) => troubles.push(reasons) });
  return { jobId: submitted.jobId, troubles, followed };
}

describe('the ippeveprinter of CUPS', () => {
  it('prints a job', async () => {
    expect(await printer.status()).toMatchObject({ reachable: true, state: 'idle', canPrint: true });
    const { jobId, followed, troubles } = await print(2, '回执 D01-0001');
    expect(await followed).toEqual({ outcome: 'completed', reasons: [] });
    expect(troubles).toEqual([]);
    expect(await printer.findJob('回执 D01-0001')).toBe(jobId);
    expect(await printer.findJob('回执 D01-0002')).toBeNull();
    expect((await readdir(eve.spoolDir)).some((file) => file.endsWith('.pdf'))).toBe(true);
  }, 20_000);

  it('waits for paper and completes that one job after the refill', async () => {
    await eve.setPaperLevel(0);
    expect(await printer.status()).toMatchObject({ canPrint: false });
    const { jobId, followed, troubles } = await print(2, 'D01-0003');
    await soon(() => expect(troubles.at(-1)).toContain('media-empty'));
    await eve.setPaperLevel(250);
    expect(await followed).toEqual({ outcome: 'completed', reasons: [] });
    expect(troubles.at(-1)).toEqual([]);
    expect(await printer.findJob('D01-0003')).toBe(jobId);
  }, 20_000);

  it('cancels a job while it prints', async () => {
    const { jobId, followed } = await print(20, 'D01-0004');
    // It answers a cancel with OK and prints all the same, if the job had not begun.
    await soon(async () => expect(await printer.status()).toMatchObject({ state: 'processing' }));
    expect(await printer.cancel(jobId)).toEqual({ ok: true });
    expect(await followed).toMatchObject({ outcome: 'failed' });
  }, 20_000);

  it('heeds a cancel only when it has paper again, if the job waited for paper', async () => {
    await eve.setPaperLevel(0);
    const { jobId, followed, troubles } = await print(1, 'D01-0005');
    await soon(() => expect(troubles.at(-1)).toContain('media-needed'));
    expect(await printer.cancel(jobId)).toEqual({ ok: true });
    await eve.setPaperLevel(250);
    expect(await followed).toMatchObject({ outcome: 'failed' });
  }, 20_000);
});
