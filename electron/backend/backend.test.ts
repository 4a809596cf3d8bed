import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatMatterNo } from '../../domain/matter-number.ts';
import { makeQueryCode } from '../../domain/query-code.ts';
import { sampleDraft } from './backend.fixture.ts';
import { startFakeCentre } from './fake-centre.fixture.ts';
import { cardOf, LI, startTerminalRig, type TerminalRig, WANG } from './terminal-rig.fixture.ts';

const STORY = '这是虚构的故事，不应出现在别处';

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

async function register(visitId: string, submissionId = randomUUID()) {
  const draft = { ...sampleDraft(), facts: STORY };
  const answer = await call().matters.register({ visitId, submissionId, draft });
  if (!answer.ok) throw new Error(answer.reason);
  await page().until(({ visit }) => visit?.matter?.origin === 'registered', 'the matter');
  const { progress, queryCode } = page().visit()?.matter ?? {};
  return { matterNo: progress?.matterNo ?? '', queryCode: queryCode ?? '', ticketUrl: progress?.ticketUrl ?? '' };
}

function papers(state: string, ...codes: string[]) {
  return page().until(({ visit }) => {
    const there = visit?.papers ?? [];
    return there.length === codes.length && there.every((one, i) => one.state === state && one.code === codes[i]);
  }, `papers ${codes} ${state}`);
}

/** What stands for a person, in every way it might be written down. */
function traces(bytes: Buffer, person: typeof WANG): string[] {
  return Object.values(person).flatMap((word) =>
    (['utf8', 'utf16le'] as const).filter((as) => bytes.includes(Buffer.from(word, as))).map((as) => `${word} ${as}`),
  );
}

describe('a whole visit', () => {
  it('goes from card to paper, and the notice follows by itself when the centre accepts', async () => {
    const visitId = await rig.identify(WANG);
    expect(page().visit()?.person).toMatchObject({ maskedName: '王**国', maskedNumber: '139999********0018' });
    const { matterNo } = await register(visitId);
    await papers('completed', 'D01');
    await expect.poll(() => centre.matters.has(matterNo)).toBe(true);
    centre.accept(matterNo);
    await papers('completed', 'D01', 'D02');
    expect(page().visit()?.matter?.progress.acceptance?.handlerName).toBe('赵样例');
    expect(rig.printed).toHaveLength(2);
    await call().visit.end({ visitId });
    await page().until(({ visit }) => visit === null, 'the end');
  });

  it('leaves nothing of the person behind: not on the stream, in the log, in files or in job names', async () => {
    const visitId = await rig.identify(WANG);
    await register(visitId);
    await papers('completed', 'D01');
    await call().visit.end({ visitId });
    await page().until(({ visit }) => visit === null, 'the end');
    const toldInVisit = page().heard.length;
    const old = await rig.reload();
    await rig.identify(LI);
    const toldAfter = [...old.heard.slice(toldInVisit), ...page().heard].join();
    expect(toldAfter).toContain('李');
    expect(toldAfter).not.toContain('王');
    expect(toldAfter).not.toContain('139999********0018');
    expect(rig.logText()).toContain('matter-registered');
    expect(traces(Buffer.from(rig.logText()), WANG)).toEqual([]);
    expect(rig.logText()).not.toContain(STORY);
    expect(traces(Buffer.from(rig.printed.join()), WANG)).toEqual([]);
    for (const name of readdirSync(rig.dir, { recursive: true, encoding: 'utf8' })) {
      const file = join(rig.dir, name);
      if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
      const bytes = readFileSync(file);
      expect(traces(bytes, WANG), name).toEqual([]);
      expect(bytes.includes(STORY), name).toBe(false);
    }
  });

  it('never tells the page a name, a number or an address in full', async () => {
    const visitId = await rig.identify(WANG);
    await register(visitId);
    await papers('completed', 'D01');
    expect(traces(Buffer.from(page().heard.join()), WANG)).toEqual([]);
  });

  it('works without card, centre and network, and delivers once when the centre is back', async () => {
    centre.setFault(() => ({ kind: 'cut-before' }));
    await page().until(({ terminal }) => terminal?.centre.reachable === false, 'the centre away');
    const { visitId } = await call().visit.open();
    const byHand = { visitId, name: WANG.name, address: WANG.address, phone: null };
    expect(await call().visit.identifyByHand({ ...byHand, name: '王\ue000' })).toEqual({
      ok: false,
      reason: 'unprintable-name',
    });
    expect(await call().visit.identifyByHand({ ...byHand, address: '没有字形的□' })).toEqual({
      ok: false,
      reason: 'unprintable-address',
    });
    expect(await call().visit.identifyByHand(byHand)).toEqual({ ok: true });
    const { matterNo } = await register(visitId);
    await papers('completed', 'D01');
    expect(page().terminal()?.centre).toEqual({ reachable: false, waiting: 1 });
    centre.setFault(() => null);
    await page().until(({ terminal }) => terminal?.centre.waiting === 0, 'the delivery');
    expect([...centre.effects.values()].map((matter) => matter.matterNo)).toEqual([matterNo]);
  });

  it('registers one matter for one confirmation, however often it is sent', async () => {
    const visitId = await rig.identify(WANG);
    const submissionId = randomUUID();
    const first = await register(visitId, submissionId);
    const second = await register(visitId, submissionId);
    expect(second).toEqual(first);
    await papers('completed', 'D01');
    await expect.poll(() => centre.effects.size).toBe(1);
  });

  it('registers nothing for nobody, or for a visit that is over', async () => {
    const { visitId } = await call().visit.open();
    const ask = { submissionId: randomUUID(), draft: sampleDraft() };
    expect(await call().matters.register({ ...ask, visitId })).toEqual({ ok: false, reason: 'nobody-identified' });
    await call().visit.end({ visitId });
    expect(await call().matters.register({ ...ask, visitId })).toEqual({ ok: false, reason: 'no-such-visit' });
  });

  it('refuses what is not in the contract', async () => {
    const { visitId } = await call().visit.open();
    const draft = { ...sampleDraft(), facts: '长'.repeat(4001) };
    await expect(call().matters.register({ visitId, submissionId: randomUUID(), draft })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});

describe('cards of two people', () => {
  it('never mix: the visit stays with the first, and the second is told so', async () => {
    await rig.identify(WANG);
    await page().until(({ visit }) => visit?.cardProblem === null, 'the lifted card');
    rig.reader.lay(cardOf(LI));
    await page().until(({ visit }) => visit?.cardProblem === 'another-person', 'the other card');
    expect(page().visit()?.person?.maskedName).toBe('王**国');
    rig.reader.lift();
    await page().until(({ visit }) => visit?.cardProblem === null, 'the lifted card');
    expect(page().heard.join()).not.toContain('李');
  });

  it('of which the first says it is not them: then the second may', async () => {
    rig.reader.lay(cardOf(WANG));
    await page().until(({ visit }) => visit?.person !== undefined && visit.person !== null, 'the person');
    const visitId = page().visit()?.id ?? '';
    await call().visit.confirmPerson({ visitId, isMe: false });
    rig.reader.lift();
    await page().until(({ visit }) => visit?.person === null, 'nobody');
    expect(await rig.identify(LI)).toBe(visitId);
    expect(page().visit()?.person?.maskedName).toBe('李**花');
  });

  it('open a matter list each, and never the other person’s', async () => {
    const first = await rig.identify(WANG);
    const { matterNo } = await register(first);
    await call().visit.end({ visitId: first });
    await rig.reload();
    const second = await rig.identify(LI);
    await page().until(({ visit }) => visit?.mine !== null && visit?.mine !== undefined, 'the list');
    expect(page().visit()?.mine).toEqual([]);
    expect(await call().follow.mine({ visitId: second, matterNo })).toEqual({ ok: false, reason: 'not-found' });
    await call().visit.end({ visitId: second });
    await rig.reload();
    const again = await rig.identify(WANG);
    await page().until(({ visit }) => visit?.mine?.length === 1, 'the list');
    expect(await call().follow.mine({ visitId: again, matterNo })).toEqual({ ok: true });
    await page().until(({ visit }) => visit?.matter?.origin === 'followed', 'the matter');
    expect(page().visit()?.matter?.queryCode).toBeNull();
  });

  it('an expired one proves nobody, and a typed name goes on', async () => {
    rig.reader.lay(cardOf(WANG, '2020-01-01'));
    await page().until(({ visit }) => visit?.cardProblem === 'expired', 'the problem');
    expect(page().visit()?.person).toBeNull();
    const visitId = page().visit()?.id ?? '';
    const { name, address } = WANG;
    expect(await call().visit.identifyByHand({ visitId, name, address, phone: null })).toEqual({ ok: true });
  });
});

describe('a page that is loaded afresh', () => {
  it('ends whatever visit was open, and the old page hears nothing more', async () => {
    await rig.identify(WANG);
    const old = await rig.reload();
    await page().until(({ terminal }) => terminal !== null, 'the terminal');
    expect(page().visit()).toBeNull();
    const heardBefore = old.heard.length;
    await rig.identify(LI);
    expect(old.heard.slice(heardBefore).join()).not.toContain('李');
  });

  it('gets the card that was laid while it was loading', async () => {
    const visitId = await rig.identify(WANG);
    await call().visit.end({ visitId });
    rig.reader.lay(cardOf(LI));
    await rig.reload();
    await page().until(({ visit }) => visit?.person?.maskedName === '李**花', 'the next person');
  });
});

describe('following a matter', () => {
  async function registeredBefore() {
    const visitId = await rig.identify(WANG);
    const matter = await register(visitId);
    await papers('completed', 'D01');
    await page().until(({ terminal }) => terminal?.centre.waiting === 0, 'the delivery');
    await call().visit.end({ visitId });
    await rig.reload();
    return matter;
  }

  it('by its ticket opens a visit, which may print the route map', async () => {
    const { ticketUrl, matterNo } = await registeredBefore();
    rig.scanner.scan('https://example.org/pay/12345');
    rig.scanner.scan(ticketUrl);
    await page().until(({ visit }) => visit?.matter?.progress.matterNo === matterNo, 'the matter');
    const visitId = page().visit()?.id ?? '';
    expect(page().visit()).toMatchObject({ person: null, matter: { origin: 'followed', queryCode: null } });
    const print = (code: 'D02' | 'ROUTE') => call().papers.print({ visitId, code, issueId: null, why: null });
    expect(await print('D02')).toEqual({ ok: false, reason: 'not-available' });
    expect(await print('ROUTE')).toEqual({ ok: true });
    expect(await print('ROUTE')).toEqual({ ok: true });
    await papers('completed', 'ROUTE');
  });

  it('by a scan never pulls the screen from under somebody who is telling a story', async () => {
    const { ticketUrl } = await registeredBefore();
    await rig.identify(LI);
    rig.scanner.scan(ticketUrl);
    await expect.poll(() => rig.logText()).toContain('"reason":"busy"');
    expect(page().visit()?.matter).toBeNull();
  });

  it('by number and code is fresh from the centre, or the own copy when it is away', async () => {
    const { matterNo, queryCode } = await registeredBefore();
    const { visitId } = await call().visit.open();
    expect(await call().follow.byNumber({ visitId, matterNo, queryCode })).toEqual({ ok: true });
    await page().until(({ visit }) => visit?.matter?.progress.matterNo === matterNo, 'the matter');
    centre.setFault(() => ({ kind: 'cut-before' }));
    expect(await call().follow.byNumber({ visitId, matterNo, queryCode: queryCode.toLowerCase() })).toEqual({
      ok: true,
    });
    // A number this terminal knows and one it does not are answered alike.
    const otherCode = makeQueryCode(new Uint8Array(16).fill(7));
    const otherNo = formatMatterNo({ area: '139999100', terminalId: 'T04', day: '2026-11-23', seq: 1 });
    for (const no of [matterNo, otherNo]) {
      expect(await call().follow.byNumber({ visitId, matterNo: no, queryCode: otherCode })).toEqual({
        ok: false,
        reason: 'centre-unreachable',
      });
    }
  });

  it('by guessing stops after five tries', async () => {
    const { matterNo, queryCode } = await registeredBefore();
    const { visitId } = await call().visit.open();
    const guess = () => call().follow.byNumber({ visitId, matterNo, queryCode: '22222222' });
    for (let i = 0; i < 5; i += 1) expect(await guess()).toEqual({ ok: false, reason: 'not-found' });
    expect(await guess()).toEqual({ ok: false, reason: 'too-many-tries' });
    expect(await call().follow.byNumber({ visitId, matterNo, queryCode })).toEqual({
      ok: false,
      reason: 'too-many-tries',
    });
  });
});

describe('a paper nobody is sure of', () => {
  it('is asked about, and printed again with the next copy number when it did not come out', async () => {
    const visitId = await rig.identify(WANG);
    rig.printer.onJobDone(() => rig.printer.setTrouble('media-jam'));
    await register(visitId);
    await papers('unknown', 'D01');
    rig.printer.onJobDone(() => undefined);
    rig.printer.setTrouble(null);
    const paperId = page().visit()?.papers[0]?.id ?? '';
    expect(await call().papers.cameOut({ visitId, paperId, cameOut: false })).toEqual({ ok: true });
    await papers('completed', 'D01');
    expect(page().visit()?.papers[0]).toMatchObject({ copyNo: 1 });
    expect(await call().papers.cameOut({ visitId, paperId, cameOut: false })).toEqual({
      ok: false,
      reason: 'no-such-paper',
    });
  });

  it('is completed when the person has it', async () => {
    const visitId = await rig.identify(WANG);
    rig.printer.onJobDone(() => rig.printer.setTrouble('media-jam'));
    await register(visitId);
    await papers('unknown', 'D01');
    const paperId = page().visit()?.papers[0]?.id ?? '';
    expect(await call().papers.cameOut({ visitId, paperId, cameOut: true })).toEqual({ ok: true });
    await papers('completed', 'D01');
    expect(rig.printed).toHaveLength(1);
  });

  it('says what is in its way until it is mended', async () => {
    rig.printer.setTrouble('cover-open');
    await register(await rig.identify(WANG));
    await page().until(({ visit }) => visit?.papers[0]?.troubles.includes('cover-open') ?? false, 'the trouble');
    rig.printer.setTrouble(null);
    await papers('completed', 'D01');
    expect(page().visit()?.papers[0]?.troubles).toEqual([]);
  });
});

describe('a restart', () => {
  it('keeps the matter, its place in the outbox and its receipt, and nothing of the visit', async () => {
    centre.setFault(() => ({ kind: 'cut-before' }));
    rig.printer.setPaper(0);
    const visitId = await rig.identify(WANG);
    await register(visitId);
    await rig.restart();
    await page().until(({ terminal }) => terminal?.finishingPapers === 1, 'the receipt');
    expect(page().visit()).toBeNull();
    rig.printer.setPaper(10);
    centre.setFault(() => null);
    await page().until(
      ({ terminal }) => terminal?.finishingPapers === 0 && terminal.centre.waiting === 0,
      'paper and delivery',
    );
    expect([rig.printed.length, centre.effects.size]).toEqual([1, 1]);
  });
});
