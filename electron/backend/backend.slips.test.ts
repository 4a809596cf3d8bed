import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPtyPair, type PtyPair } from '../../native/pty-pair.ts';
import type { PrintedItem } from '../../native/receipt-printer/print-head.ts';
import { createReceiptPrinterSimulator, type ReceiptPrinterSimulator } from '../../native/receipt-printer/simulator.ts';
import { openTestStore, sampleDraft, tempDir } from './backend.fixture.ts';
import { createTypesetter } from './documents/typesetter.ts';
import { startFakeCentre } from './fake-centre.fixture.ts';
import { sourceFontDirs } from './fonts/find-fonts.ts';
import { createSlipSetter, type SetSlip } from './slips/slip-setter.ts';
import type { Paper } from './store/print-ledger.ts';
import { startTerminalRig, type TerminalRig, WANG } from './terminal-rig.fixture.ts';

const created = createTypesetter({ fontDirs: sourceFontDirs(process.cwd()), now: () => new Date(0) });
if (!created.ok) throw new Error(created.missing.join());
const realSlips = createSlipSetter(created.fonts);

let centre: Awaited<ReturnType<typeof startFakeCentre>>;
let rig: TerminalRig;
let cable: PtyPair;
let receiptPrinter: ReceiptPrinterSimulator;
let slips: PrintedItem[][];
let sent: Uint8Array[];

beforeEach(async () => {
  slips = [];
  sent = [];
  centre = await startFakeCentre();
  const dir = join(tempDir(), 'slips');
  mkdirSync(dir);
  cable = await openPtyPair(dir);
  receiptPrinter = createReceiptPrinterSimulator({ path: cable.b, retryMs: 20, onSlip: (slip) => slips.push(slip) });
  const setSlip: SetSlip = (...asked) => {
    const set = realSlips(...asked);
    if (set.ok) sent.push(set.bytes);
    return set;
  };
  rig = await startTerminalRig({
    centreUrl: centre.url,
    devices: { receiptPrinter: { driver: 'serial', path: cable.a, paperWidth: 58 } },
    options: { setSlip },
  });
}, 20_000);

afterEach(async () => {
  await rig.close();
  await receiptPrinter.close();
  await cable.close();
  await centre.close();
});

const page = () => rig.page();
const wordsOn = (slip: readonly PrintedItem[] = []) =>
  slip.flatMap((item) => (item.kind === 'line' ? [item.runs.map(({ text }) => text).join('')] : [])).join('\n');

async function register(): Promise<string> {
  const visitId = await rig.identify(WANG);
  const answer = await page().call.matters.register({ visitId, submissionId: randomUUID(), draft: sampleDraft() });
  if (!answer.ok) throw new Error(answer.reason);
  return visitId;
}

const receiptIs = (state: Paper['state'], copyNo = 0) =>
  page().until(
    ({ visit }) =>
      visit?.papers.some((paper) => paper.code === 'D01' && paper.state === state && paper.copyNo === copyNo) ?? false,
    `the receipt ${state}`,
  );

/** The store's own word, read when the program no longer runs. */
async function onRecord(): Promise<Paper[]> {
  let papers: Paper[] = [];
  const matterNo = page().visit()?.matter?.progress.matterNo ?? '';
  await rig.restart(() => {
    const { db, store } = openTestStore(rig.dataDir);
    papers = store.papers.ofMatter(matterNo, { code: 'D01', issueId: null });
    db.close();
  });
  return papers;
}

describe('a hall with a receipt printer', () => {
  it('gives the receipt as a slip, by the same ledger, and nothing of it to the A4 printer', async () => {
    await register();
    await receiptIs('completed');
    expect(slips).toHaveLength(1);
    expect(wordsOn(slips[0])).toContain('信访事项登记回执');
    expect(wordsOn(slips[0])).toContain(page().visit()?.matter?.progress.matterNo);
    expect(wordsOn(slips[0])).not.toContain(WANG.name);
    expect(rig.printed).toEqual([]);
    const [paper] = await onRecord();
    expect(paper).toMatchObject({ state: 'completed', pages: 1, fonts: ['printer-built-in'] });
    expect(paper?.sha256).toBe(
      createHash('sha256')
        .update(sent[0] ?? '')
        .digest('hex'),
    );
  });

  it('prints every other paper on A4', async () => {
    const visitId = await register();
    await receiptIs('completed');
    expect(await page().call.papers.print({ visitId, code: 'ROUTE', issueId: null, why: null })).toEqual({ ok: true });
    await page().until(
      ({ visit }) => visit?.papers.some(({ code, state }) => code === 'ROUTE' && state === 'completed') ?? false,
      'the route map',
    );
    expect([rig.printed.length, slips.length]).toEqual([1, 1]);
  });

  it('out of paper: says so at the receipt alone, and gives it when there is some', async () => {
    receiptPrinter.setPaper(0);
    const visitId = await register();
    await page().until(
      ({ visit, terminal }) =>
        (visit?.papers[0]?.troubles.includes('media-empty') ?? false) &&
        terminal?.devices.find(({ id }) => id === 'receipt-printer')?.reason === 'media-empty',
      'the trouble',
    );
    await page().call.papers.print({ visitId, code: 'ROUTE', issueId: null, why: null });
    await page().until(
      ({ visit }) => visit?.papers.some(({ code, state }) => code === 'ROUTE' && state === 'completed') ?? false,
      'the route map',
    );
    receiptPrinter.setPaper(100_000);
    await receiptIs('completed');
    expect(slips).toHaveLength(1);
  });

  it('torn off in the middle: asks the person, and prints it again as 补打 1', async () => {
    receiptPrinter.setPaper(300);
    const visitId = await register();
    await page().until(({ visit }) => visit?.papers[0]?.troubles.includes('media-empty') ?? false, 'the trouble');
    receiptPrinter.setPaper(100_000);
    await receiptIs('unknown');
    const paperId = page().visit()?.papers[0]?.id ?? '';
    expect(await page().call.papers.cameOut({ visitId, paperId, cameOut: false })).toEqual({ ok: true });
    await receiptIs('completed', 1);
    expect(slips).toHaveLength(2);
    expect(wordsOn(slips[1])).toContain('补打 1');
  });

  it('restarted in the middle of a slip: does not print it twice by itself', async () => {
    receiptPrinter.setPaper(300);
    await register();
    await page().until(({ visit }) => visit?.papers[0]?.troubles.includes('media-empty') ?? false, 'the trouble');
    const [paper] = await onRecord();
    expect(paper).toMatchObject({ state: 'submitted' });
    receiptPrinter.setPaper(100_000);
    await page().until(({ terminal }) => terminal?.finishingPapers === 0, 'the ledger');
    expect(slips.filter((slip) => wordsOn(slip).includes('怎么查'))).toHaveLength(0);
  });
});
