import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestStore, sampleDraft, silentLog, testConfig, testContent } from '../backend.fixture.ts';
import { handClock } from '../clock.fixture.ts';
import { systemClock } from '../clock.ts';
import { BACKEND_DELAYS } from '../delays.ts';
import { startFakeCentre } from '../fake-centre.fixture.ts';
import { applyFeed, feedCursor } from '../matters/apply-feed.ts';
import { registerMatter } from '../matters/register.ts';
import type { Store } from '../store/store.ts';
import { type CentralClient, createCentralClient } from './central-client.ts';
import { type Feed, startFeed } from './feed.ts';
import { type Sender, startSender } from './sender.ts';

const delays = { ...BACKEND_DELAYS, retryFirstMs: 20, retryLongestMs: 60, feedIdleMs: 20, deliverMs: 400 };
const clock = systemClock;

let fake: Awaited<ReturnType<typeof startFakeCentre>>;
let store: Store;
let running: { centre: CentralClient; sender: Sender; feed: Feed } | null;

beforeEach(async () => {
  fake = await startFakeCentre();
  store = openTestStore().store;
  running = null;
});

afterEach(async () => {
  running?.centre.close();
  await Promise.all([running?.sender.stop(), running?.feed.stop()]);
  await fake.close();
});

function start(parts: { enrolmentCode?: string | null; onChanged?: (matterNos: string[]) => void } = {}) {
  const { onChanged = () => {}, ...configured } = parts;
  const config = testConfig({ centreUrl: fake.url, ...configured });
  const reach: boolean[] = [];
  const log = silentLog;
  const onReachable = (reachable: boolean) => reach.push(reachable);
  const centre = createCentralClient({ config, store, clock, delays, log, onReachable });
  const sender = startSender({ store, centre, clock, delays, log, onSettled() {} });
  const feed = startFeed({ store, centre, clock, delays, log, isWaitedFor: () => false, onChanged });
  running = { centre, sender, feed };
  return { ...running, reach };
}

function register(): string {
  const registered = registerMatter(
    {
      submissionId: randomUUID(),
      draft: sampleDraft(),
      petitioner: { source: 'typed', name: '王虚构', address: '样例县', phone: null, idNumber: null },
    },
    { store, config: testConfig(), content: testContent(), clock, canPrint: () => true },
  );
  if (!registered.ok) throw new Error(registered.reason);
  return registered.known.matter.matterNo;
}

/** Lets everything that is ready run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));
const delivered = () => [...fake.effects.values()].map(({ matterNo }) => matterNo);
const allSent = () => expect.poll(() => store.outbox.waiting(), { interval: 10 }).toBe(0);
/** A fault for the first `times` deliveries. */
function forDeliveries(times: number, fault: Parameters<typeof fake.setFault>[0]) {
  let left = times;
  fake.setFault((path, operationId) => {
    if (operationId === null || left === 0) return null;
    left -= 1;
    return fault(path, operationId);
  });
}

describe('delivering', () => {
  it('sends what waits in the order it was registered', async () => {
    const numbers = [register(), register(), register()];
    start();
    await allSent();
    expect(delivered()).toEqual(numbers);
  });

  it('has one effect when the answer was lost', async () => {
    forDeliveries(1, () => ({ kind: 'cut-after' }));
    const number = register();
    start();
    await allSent();
    expect(delivered()).toEqual([number]);
    expect(fake.requests.filter((path) => path === '/v1/operations')).toHaveLength(2);
  });

  it.each([
    ['the connection is cut', { kind: 'cut-before' as const }],
    ['a captive portal answers in its place', { kind: 'portal' as const }],
    ['the centre fails', { kind: 'status' as const, status: 503 }],
    ['the centre does not know the address', { kind: 'status' as const, status: 404 }],
    ['the terminal is not allowed yet', { kind: 'status' as const, status: 403 }],
  ])('tries again when %s', async (_what, fault) => {
    forDeliveries(3, () => fault);
    const number = register();
    start();
    await allSent();
    expect(delivered()).toEqual([number]);
    expect(store.outbox.deadLetters()).toEqual([]);
  });

  it.each([400, 409, 413, 422])('puts a %i aside for staff after one try, and the next goes on', async (status) => {
    const bad = register();
    const badId = store.outbox.next()?.operationId;
    const good = register();
    let tries = 0;
    fake.setFault((_path, operationId) => {
      if (operationId !== badId) return null;
      tries += 1;
      return { kind: 'status', status };
    });
    start();
    await allSent();
    expect(delivered()).toEqual([good]);
    expect(store.outbox.deadLetters()).toEqual([{ operationId: badId, matterNo: bad, reason: `status-${status}` }]);
    expect(tries).toBe(1);
  });

  it('waits as long as it is told to, even when something new comes in', async () => {
    const hand = handClock();
    let tries = 0;
    const busy = { ok: false as const, reason: 'refused' as const, status: 429, retryAfterMs: 60_000 };
    const register429 = async () => {
      tries += 1;
      return tries === 1 ? busy : { ok: true as const, value: null };
    };
    register();
    const onSettled = () => {};
    const sender = startSender({
      store,
      centre: { deliver: register429 },
      clock: hand,
      delays,
      log: silentLog,
      onSettled,
    });
    await settle();
    hand.move(59_999);
    sender.poke();
    await settle();
    expect(tries).toBe(1);
    hand.move(1);
    await settle();
    expect(tries).toBe(2);
    await sender.stop();
  });

  it('knows the centre is away and back, and then delivers once', async () => {
    fake.setFault(() => ({ kind: 'cut-before' }));
    const number = register();
    const { reach, centre } = start();
    await expect.poll(() => fake.requests.length).toBeGreaterThan(3);
    expect(centre.reachable()).toBe(false);
    fake.setFault(() => null);
    await allSent();
    expect(delivered()).toEqual([number]);
    expect(reach).toEqual([true]);
  });

  it('enrols first, and keeps its name for the next start', async () => {
    register();
    start();
    await allSent();
    expect(fake.requests[0]).toBe('/v1/enrolments');
    expect(store.settings.get('key-id')).toBe('key-1');
  });

  it('sends nothing before somebody has enrolled it', async () => {
    register();
    const { centre } = start({ enrolmentCode: null });
    expect(await centre.feed(0)).toEqual({ ok: false, reason: 'not-enrolled' });
    expect([fake.requests, store.outbox.waiting()]).toEqual([[], 1]);
  });
});

describe('the feed', () => {
  it('applies what happened to a matter and tells which', async () => {
    const changed: string[] = [];
    const number = register();
    start({ onChanged: (numbers) => changed.push(...numbers) });
    await allSent();
    fake.accept(number);
    await expect.poll(() => changed).toEqual([number]);
    expect(store.matters.byNumber(number)?.events.map(({ kind }) => kind)).toEqual(['registered', 'accepted']);
    expect(feedCursor(store)).toBe(1);
  });

  it('applies each entry once, whatever the centre repeats, and skips matters it never had', () => {
    const matterNo = register();
    const event = { kind: 'step' as const, on: '2026-11-24', node: 'triage' };
    const entry = (cursor: number, no = matterNo) => ({
      cursor,
      matterNo: no,
      recordedAt: '2026-11-24T01:00:00Z',
      event,
    });
    expect(applyFeed([entry(2), entry(1)], { store, clock })).toEqual({ ok: true, value: [matterNo] });
    expect(applyFeed([entry(1), entry(2), entry(3, 'elsewhere')], { store, clock })).toEqual({ ok: true, value: [] });
    expect(store.matters.byNumber(matterNo)?.events).toHaveLength(3);
    expect(feedCursor(store)).toBe(3);
  });
});
