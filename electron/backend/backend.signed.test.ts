import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PrintablePaper } from '../../contract/shapes/terminal-state.ts';
import { signedSamplePdf } from '../../contract/signed-pdf.fixture.ts';
import type { SignedDocument } from '../../domain/matter.ts';
import { startIppEvePrinter } from '../../native/ipp-printer/ippeveprinter.ts';
import { openTestStore, sampleDraft } from './backend.fixture.ts';
import { startFakeCentre } from './fake-centre.fixture.ts';
import { sha256Of } from './store/signed-papers.ts';
import { LI, startTerminalRig, type TerminalRig, WANG } from './terminal-rig.fixture.ts';

let pdf: Buffer;
let centre: Awaited<ReturnType<typeof startFakeCentre>>;
let rig: TerminalRig;

beforeAll(async () => {
  pdf = await signedSamplePdf({ pages: 2, weight: 50_000 });
});
beforeEach(async () => {
  centre = await startFakeCentre();
  centre.acceptAtOnce(true);
  centre.sendParts(20_000);
  rig = await startTerminalRig({ centreUrl: centre.url });
});
afterEach(async () => {
  await rig.close();
  await centre.close();
});

const page = () => rig.page();
const call = () => rig.page().call;
const printable = (code: PrintablePaper['code']) =>
  page()
    .visit()
    ?.matter?.printable.filter((paper) => paper.code === code) ?? [];

async function registers(): Promise<{ visitId: string; matterNo: string; queryCode: string; ticketUrl: string }> {
  const visitId = await rig.identify(WANG);
  const answer = await call().matters.register({ visitId, submissionId: randomUUID(), draft: sampleDraft() });
  if (!answer.ok) throw new Error(answer.reason);
  await page().until(({ visit }) => visit?.matter?.progress.acceptance != null, 'the acceptance');
  const { progress, queryCode } = page().visit()?.matter ?? {};
  const { matterNo = '', ticketUrl = '' } = progress ?? {};
  return { visitId, matterNo, queryCode: queryCode ?? '', ticketUrl };
}

async function comesHere({ sha256: _, issueId }: SignedDocument) {
  const isHere = (paper: PrintablePaper) => paper.issueId === issueId && paper.signed?.here === true;
  await page().until(({ visit }) => visit?.matter?.printable.some(isHere) ?? false, 'the signed PDF');
}

const isDone = (code: string, count: number) => {
  const done =
    page()
      .visit()
      ?.papers.filter((paper) => paper.code === code && paper.state === 'completed') ?? [];
  return done.length === count;
};

describe('an opinion signed by its organ', () => {
  it('reaches the store, is read on the screen and printed, and all three are the bytes that were signed', async () => {
    const { visitId, matterNo } = await registers();
    const signed = centre.sign(matterNo, pdf, { pages: 2 });
    await comesHere(signed);
    expect(
      page()
        .visit()
        ?.matter?.progress.route.find(({ node }) => node === 'opinion')?.state,
    ).toBe('passed');
    const { issueId } = signed;
    const read = await call().papers.read({ visitId, code: 'D10', issueId });
    expect(read.ok && Buffer.from(read.pdf, 'base64').equals(pdf)).toBe(true);

    expect(await call().papers.print({ visitId, code: 'D10', issueId, why: null })).toEqual({ ok: true });
    await page().until(() => isDone('D10', 1), 'the opinion');
    await rig.restart(() => {
      const { store } = openTestStore(rig.dataDir);
      expect(store.papers.ofMatter(matterNo, { code: 'D10', issueId })).toMatchObject([
        { sha256: sha256Of(pdf), pages: 2, documentNo: signed.documentNo, templateVersion: null, fonts: [] },
      ]);
      store.close();
    });
  });

  it('is shown and printed to nobody who came by the ticket alone', async () => {
    const { matterNo, ticketUrl, queryCode } = await registers();
    const signed = centre.sign(matterNo, pdf);
    await comesHere(signed);
    await rig.restart();
    await page().until(({ terminal }) => terminal?.devices.every(({ state }) => state === 'ready') ?? false, 'devices');
    rig.scanner.scan(ticketUrl);
    await page().until(({ visit }) => visit?.matter?.progress.matterNo === matterNo, 'the matter');
    const visitId = page().visit()?.id ?? '';
    const which = { visitId, code: 'D10' as const, issueId: signed.issueId };
    expect(printable('D10')).toMatchObject([{ missingProof: 'card-or-code' }]);
    expect(await call().papers.read(which)).toEqual({ ok: false, reason: 'proof-needed' });
    expect(await call().papers.print({ ...which, why: null })).toEqual({ ok: false, reason: 'proof-needed' });
    expect(await call().papers.proveByCode({ visitId, queryCode })).toEqual({ ok: true });
    expect((await call().papers.read(which)).ok).toBe(true);
    await call().visit.end({ visitId });
    expect(await call().papers.read(which)).toEqual({ ok: false, reason: 'no-such-visit' });
    expect(rig.logText()).not.toContain(WANG.name);
  });

  it('is not there for another person', async () => {
    const { matterNo } = await registers();
    const signed = centre.sign(matterNo, pdf);
    await comesHere(signed);
    await rig.reload();
    const visitId = await rig.identify(LI);
    const which = { visitId, code: 'D10' as const, issueId: signed.issueId };
    expect(await call().papers.read(which)).toEqual({ ok: false, reason: 'no-matter' });
  });

  it('says that it is still coming while the centre does not give it', async () => {
    const { visitId, matterNo } = await registers();
    const signed = centre.sign(matterNo, pdf);
    centre.signedPdfs.clear();
    await page().until(() => printable('D10').length === 1, 'the announcement');
    const which = { visitId, code: 'D10' as const, issueId: signed.issueId };
    expect(printable('D10')).toMatchObject([{ signed: { here: false } }]);
    expect(await call().papers.read(which)).toEqual({ ok: false, reason: 'not-here-yet' });
    expect(await call().papers.print({ ...which, why: null })).toEqual({ ok: false, reason: 'not-here-yet' });
    centre.signedPdfs.set(signed.sha256, pdf);
    await comesHere(signed);
  });
});

describe('a document issued while its person stands at the terminal', () => {
  const slip = (documentNo: string) => ({
    code: 'D18' as const,
    issueId: randomUUID(),
    documentNo,
    road: null,
    fields: {
      kind: 'psychological',
      window: { name: '样例窗口', address: '样例路6号', phone: '0317-0000140', hours: '工作日8:30至12:00' },
    },
  });

  it('is printed unasked, once, and two of a kind are two papers', async () => {
    const { matterNo } = await registers();
    const [one, other] = [slip('样帮单〔2026〕1号'), slip('样帮单〔2026〕2号')];
    centre.tell(matterNo, { kind: 'issued', on: '2026-11-23', document: one });
    await page().until(() => isDone('D18', 1), 'the first slip');
    centre.tell(matterNo, { kind: 'issued', on: '2026-11-23', document: other });
    await page().until(() => isDone('D18', 2), 'the second slip');
    expect(printable('D18').map(({ issueId, documentNo, printed }) => [issueId, documentNo, printed])).toEqual([
      [one.issueId, one.documentNo, 1],
      [other.issueId, other.documentNo, 1],
    ]);
    centre.tell(matterNo, { kind: 'step', node: 'hear', on: '2026-11-23' });
    await page().until(
      ({ visit }) => visit?.matter?.progress.route.find(({ node }) => node === 'hear')?.state === 'passed',
      'the step',
    );
    expect(
      page()
        .visit()
        ?.papers.filter(({ code }) => code === 'D18'),
    ).toHaveLength(2);
  });

  it('waits to be asked for when its person came by the ticket alone', async () => {
    const { matterNo, ticketUrl } = await registers();
    await rig.restart();
    await page().until(({ terminal }) => terminal?.devices.every(({ state }) => state === 'ready') ?? false, 'devices');
    rig.scanner.scan(ticketUrl);
    await page().until(({ visit }) => visit?.matter?.progress.matterNo === matterNo, 'the matter');
    centre.tell(matterNo, { kind: 'issued', on: '2026-11-23', document: slip('样帮单〔2026〕3号') });
    await page().until(() => printable('D18').length === 1, 'the slip');
    expect(page().visit()?.papers).toEqual([]);
  });
});

describe('on Debian’s own IPP printer', () => {
  it('an opinion comes out byte by byte as its organ signed it', async () => {
    const printer = await startIppEvePrinter({ dir: join(rig.dir, 'eve') });
    const other = await startTerminalRig({
      centreUrl: centre.url,
      devices: { printer: { driver: 'ipp', url: printer.url } },
    });
    const before = rig;
    rig = other;
    try {
      const { visitId, matterNo } = await registers();
      const signed = centre.sign(matterNo, pdf, { pages: 2 });
      await comesHere(signed);
      await call().papers.print({ visitId, code: 'D10', issueId: signed.issueId, why: null });
      await page().until(() => isDone('D10', 1), 'the opinion');
      const names = (await readdir(printer.spoolDir)).filter((name) => name.endsWith('.pdf'));
      const files = await Promise.all(names.map((name) => readFile(join(printer.spoolDir, name))));
      expect(files.filter((file) => file.equals(pdf))).toHaveLength(1);
    } finally {
      rig = before;
      await other.close();
      await printer.stop();
    }
  });
});
