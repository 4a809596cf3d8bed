import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaperCode, ReprintReason } from '../../contract/shapes/terminal-state.ts';
import { makeQueryCode } from '../../domain/query-code.ts';
import { openTestStore, sampleDraft } from './backend.fixture.ts';
import { startFakeCentre } from './fake-centre.fixture.ts';
import type { Paper } from './store/print-ledger.ts';
import { cardOf, LI, startTerminalRig, type TerminalRig, WANG } from './terminal-rig.fixture.ts';
import { hashedPin } from './visits/staff-pin.ts';

let centre: Awaited<ReturnType<typeof startFakeCentre>>;
let rig: TerminalRig;

beforeEach(async () => {
  centre = await startFakeCentre();
  rig = await startTerminalRig({ centreUrl: centre.url });
}, 20_000);

afterEach(async () => {
  await rig.close();
  await centre.close();
});

const page = () => rig.page();
const call = () => rig.page().call;
const printable = () => page().visit()?.matter?.printable;

const print = (code: PaperCode, why: ReprintReason | null = null) =>
  call().papers.print({ visitId: page().visit()?.id ?? '', code, issueId: null, why });

/** Waits until the receipt that was asked for last has come out, and gives which copy it is. */
async function receiptOut(count: number): Promise<number | undefined> {
  await page().until(({ visit }) => {
    const receipts = visit?.papers.filter(({ code }) => code === 'D01') ?? [];
    return receipts.length === count && receipts.every(({ state }) => state === 'completed');
  }, `${count} receipts`);
  return page().visit()?.papers.at(-1)?.copyNo;
}

async function registers(visitId: string) {
  const answer = await call().matters.register({ visitId, submissionId: randomUUID(), draft: sampleDraft() });
  if (!answer.ok) throw new Error(answer.reason);
  await receiptOut(1);
  const { progress, queryCode } = page().visit()?.matter ?? {};
  return { matterNo: progress?.matterNo ?? '', queryCode: queryCode ?? '', ticketUrl: progress?.ticketUrl ?? '' };
}

/** To come back another day: nothing is left of the visit, and the reader has long forgotten the card. */
async function goesAway() {
  await page().until(({ terminal }) => terminal?.centre.waiting === 0, 'the delivery');
  await rig.restart();
  await page().until(
    ({ terminal }) => terminal?.devices.every(({ state }) => state === 'ready') ?? false,
    'the devices',
  );
}

/** A matter registered by its petitioner's card, opened in a later visit by the ticket on a paper. */
async function scannedLater() {
  const matter = await registers(await rig.identify(WANG));
  await goesAway();
  rig.scanner.scan(matter.ticketUrl);
  await page().until(({ visit }) => visit?.matter?.progress.matterNo === matter.matterNo, 'the matter');
  return { ...matter, visitId: page().visit()?.id ?? '' };
}

async function typesName(): Promise<string> {
  const { visitId } = await call().visit.open();
  await call().visit.identifyByHand({ visitId, name: WANG.name, address: WANG.address, phone: null });
  return visitId;
}

/** What the ledger and the audit chain hold. */
async function ledgerOf(matterNo: string) {
  let receipts: Paper[] = [];
  let reprints: unknown[] = [];
  let vouched: unknown[] = [];
  await rig.restart(() => {
    const { store, db } = openTestStore(rig.dataDir);
    receipts = store.papers.ofMatter(matterNo, { code: 'D01', issueId: null });
    reprints = db.prepare("select subject from audit where kind = 'paper-reprinted'").pluck().all();
    vouched = db.prepare("select subject from audit where kind = 'staff-vouched'").pluck().all();
    store.close();
  });
  return { receipts, reprints, vouched };
}

const NEEDED = { ok: false, reason: 'proof-needed' };

const words = (code: PaperCode, visitId = page().visit()?.id ?? '') =>
  call().papers.words({ visitId, code, issueId: null });

describe('a paper read on the screen', () => {
  it('is shown by the same right as it is printed: not for a scanned ticket, but for the query code', async () => {
    const { visitId, matterNo, queryCode } = await scannedLater();
    expect(await words('D01')).toEqual(NEEDED);
    expect(await call().papers.proveByCode({ visitId, queryCode })).toEqual({ ok: true });
    expect(await words('D01')).toMatchObject({
      ok: true,
      pieces: expect.arrayContaining([{ kind: 'field', label: '信访编号', value: matterNo }]),
    });
    expect(await words('D01')).toMatchObject({ ok: true });
    expect(rig.printed).toHaveLength(1);
  });

  it('is shown only where there is one, and with its visit alone', async () => {
    const visitId = await rig.identify(WANG);
    expect(await words('D01')).toEqual({ ok: false, reason: 'no-matter' });
    await registers(visitId);
    expect(await words('D02')).toEqual({ ok: false, reason: 'not-available' });
    expect(await words('DOSSIER')).toEqual({ ok: false, reason: 'not-available' });
    await call().visit.end({ visitId });
    expect(await words('D01', visitId)).toEqual({ ok: false, reason: 'no-such-visit' });
  });

  it('leaves in the audit which paper was shown, and nothing of what it says', async () => {
    const { matterNo } = await registers(await rig.identify(WANG));
    expect(await words('D01')).toMatchObject({ ok: true });
    let shown: unknown[] = [];
    await rig.restart(() => {
      const { store, db } = openTestStore(rig.dataDir);
      shown = db.prepare("select subject from audit where kind = 'paper-shown'").pluck().all();
      store.close();
    });
    expect(shown).toEqual([`${matterNo} D01`]);
  });
});

describe('a receipt wanted again', () => {
  it('is not given for a scanned ticket, which asks for card or code', async () => {
    await scannedLater();
    expect(printable()).toContainEqual(
      expect.objectContaining({ code: 'D01', printed: 1, missingProof: 'card-or-code' }),
    );
    expect(printable()).toContainEqual(expect.objectContaining({ code: 'ROUTE', printed: 0, missingProof: null }));
    expect(await print('D01', 'lost')).toEqual(NEEDED);
    expect(rig.printed).toHaveLength(1);
  });

  it('is given for the card of the petitioner, laid after the ticket was scanned, as 补打 1', async () => {
    const { visitId } = await scannedLater();
    rig.reader.lay(cardOf(WANG));
    await page().until(({ visit }) => visit?.person?.confirmed === false, 'the person');
    expect(await print('D01', 'lost')).toEqual(NEEDED);
    await call().visit.confirmPerson({ visitId, isMe: true });
    await page().until(() => printable()?.[0]?.missingProof === null, 'the right');
    expect(await print('D01', 'lost')).toEqual({ ok: true });
    expect(await receiptOut(1)).toBe(1);
  });

  it('is not given for the card of somebody else, who is asked for the code', async () => {
    const { visitId } = await scannedLater();
    rig.reader.lay(cardOf(LI));
    await page().until(({ visit }) => visit?.person?.confirmed === false, 'the person');
    await call().visit.confirmPerson({ visitId, isMe: true });
    await page().until(() => printable()?.[0]?.missingProof === 'code', 'the question for the code');
    expect(await print('D01', 'lost')).toEqual(NEEDED);
  });

  it('is given when somebody on duty answers with their PIN, and the audit says who', async () => {
    await rig.close();
    rig = await startTerminalRig({ centreUrl: centre.url, staff: [{ id: 'S01', pin: await hashedPin('13999999') }] });
    const { visitId, matterNo } = await scannedLater();
    expect(await call().papers.proveByStaff({ visitId, pin: '13999998' })).toEqual({ ok: false, reason: 'wrong-pin' });
    expect(await print('D01', 'lost')).toEqual(NEEDED);
    expect(await call().papers.proveByStaff({ visitId, pin: '13999999' })).toEqual({ ok: true });
    expect(await print('D01', 'lost')).toEqual({ ok: true });
    await receiptOut(1);
    const { receipts, vouched } = await ledgerOf(matterNo);
    expect(receipts.at(-1)).toMatchObject({ copyNo: 1, proof: 'staff', why: 'lost' });
    expect(vouched).toEqual([`S01 ${matterNo}`]);
  });

  it('is not given to who tries PINs: five wrong ones are enough, one at a time or all at once', async () => {
    await rig.close();
    rig = await startTerminalRig({ centreUrl: centre.url, staff: [{ id: 'S01', pin: await hashedPin('13999999') }] });
    const { visitId } = await scannedLater();
    const pins = Array.from({ length: 8 }, (_, i) => `1000000${i}`);
    const answers = await Promise.all(pins.map((pin) => call().papers.proveByStaff({ visitId, pin })));
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong-pin')).toHaveLength(5);
    expect(await call().papers.proveByStaff({ visitId, pin: '13999999' })).toEqual({
      ok: false,
      reason: 'too-many-tries',
    });
  }, 20_000);

  it('is given for the query code of this matter, and five wrong ones are enough', async () => {
    const { visitId, queryCode } = await scannedLater();
    const wrong = makeQueryCode(new Uint8Array(16).fill(7));
    for (const typed of [wrong, '']) {
      expect(await call().papers.proveByCode({ visitId, queryCode: typed })).toEqual({
        ok: false,
        reason: 'wrong-code',
      });
    }
    expect(await print('D01', 'lost')).toEqual(NEEDED);
    expect(await call().papers.proveByCode({ visitId, queryCode: queryCode.toLowerCase() })).toEqual({ ok: true });
    expect(await print('D01', 'lost')).toEqual({ ok: true });
    expect(await receiptOut(1)).toBe(1);
    for (let tries = 0; tries < 3; tries += 1) await call().papers.proveByCode({ visitId, queryCode: wrong });
    expect(await call().papers.proveByCode({ visitId, queryCode })).toEqual({ ok: false, reason: 'too-many-tries' });
  });

  it('is given where the matter was followed by number and code, each time with the next number of copy', async () => {
    const { matterNo, queryCode } = await registers(await rig.identify(WANG));
    await goesAway();
    const { visitId } = await call().visit.open();
    expect(await call().follow.byNumber({ visitId, matterNo, queryCode })).toEqual({ ok: true });
    expect(await print('D01', 'unreadable')).toEqual({ ok: true });
    expect(await receiptOut(1)).toBe(1);
    expect(await print('D01', 'lost')).toEqual({ ok: true });
    expect(await receiptOut(2)).toBe(2);

    const { receipts, reprints } = await ledgerOf(matterNo);
    expect(receipts).toMatchObject([
      { copyNo: 0, askedBy: 'program', proof: 'registered-here', why: 'first' },
      { copyNo: 1, askedBy: 'visit', proof: 'query-code', why: 'unreadable' },
      { copyNo: 2, askedBy: 'visit', proof: 'query-code', why: 'lost' },
    ]);
    expect(receipts.every(({ pages, sha256, settledAt }) => pages === 1 && sha256?.length === 64 && settledAt)).toBe(
      true,
    );
    expect(reprints).toEqual(receipts.slice(1).map(({ id }) => id));
    expect(JSON.stringify(receipts)).not.toMatch(new RegExp(`${WANG.name}|${WANG.number}`));
  });

  it('takes the code even in the visit that registered it, where only a name was typed', async () => {
    const visitId = await typesName();
    const { queryCode } = await registers(visitId);
    expect(printable()?.[0]).toMatchObject({ code: 'D01', printed: 1, missingProof: 'code' });
    expect(await print('D01', 'did-not-come-out')).toEqual(NEEDED);
    expect(await call().papers.proveByCode({ visitId, queryCode })).toEqual({ ok: true });
    expect(await print('D01', 'did-not-come-out')).toEqual({ ok: true });
    expect(await receiptOut(2)).toBe(1);
  });

  it('that the printer was not sure of carries on by the same right', async () => {
    const visitId = await typesName();
    rig.printer.onJobDone(() => rig.printer.setTrouble('media-jam'));
    await call().matters.register({ visitId, submissionId: randomUUID(), draft: sampleDraft() });
    await page().until(({ visit }) => visit?.papers[0]?.state === 'unknown', 'the question');
    rig.printer.onJobDone(() => undefined);
    rig.printer.setTrouble(null);
    const paperId = page().visit()?.papers[0]?.id ?? '';
    expect(await call().papers.cameOut({ visitId, paperId, cameOut: false })).toEqual({ ok: true });
    expect(await receiptOut(1)).toBe(1);
  });
});
