import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPtyPair, type PtyPair } from '../pty-pair.ts';
import { soon } from '../soon.fixture.ts';
import { type CardReader, type CardReaderEvent, createIdCardReader } from './driver.ts';
import { type CardReaderSimulator, createIdCardReaderSimulator, encodeCardText } from './simulator.ts';

const TIMINGS = { pollMs: 10, replyMs: 150, readMs: 150, recheckMs: 20, retryMs: 20 };
/** Enough polls for anything that should not happen to happen. */
const MANY_POLLS_MS = 150;

let dir: string;
let pair: PtyPair;
let simulator: CardReaderSimulator;
let reader: CardReader;
let events: CardReaderEvent[];

const personNamed = (name: string) =>
  encodeCardText({
    type: 'resident',
    name,
    sex: 'male',
    nation: '汉',
    birth: '1950-01-01',
    address: '测试省虚构市样例县不存在路0号',
    number: '139999195001010011',
    issuer: '样例县公安局',
    validFrom: '2020-01-01',
    validUntil: 'long-term',
  });
const told = () =>
  events.map((event) => {
    if (event.kind === 'card') return event.card.name;
    if (event.kind === 'state') return event.reason === null ? event.state : `${event.state}: ${event.reason}`;
    return event.kind === 'unreadable' ? `unreadable: ${event.reason}` : event.kind;
  });
const waitFor = (expected: string[]) => soon(() => expect(told()).toEqual(expected));
const afterManyPolls = () => new Promise((resolve) => setTimeout(resolve, MANY_POLLS_MS));

function start(options: { findsReadCard?: boolean; lateMs?: number } = {}, timings = TIMINGS) {
  events = [];
  simulator = createIdCardReaderSimulator({ path: pair.b, retryMs: 20, ...options });
  reader = createIdCardReader({ path: pair.a, timings, onEvent: (event) => events.push(event) });
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'minglu-card-'));
  pair = await openPtyPair(dir);
});
afterEach(async () => {
  await reader.close();
  await simulator.close();
  await pair.close();
  await rm(dir, { recursive: true });
});

describe.each([{ findsReadCard: false }, { findsReadCard: true }])('a reader with %j', (quirk) => {
  it('tells a card once for each time it is laid', async () => {
    start(quirk);
    await waitFor(['ready']);
    simulator.lay(personNamed('王样例'));
    await soon(() => expect(told()).toContain('王样例'));
    await afterManyPolls();
    simulator.lift();
    await waitFor(['ready', '王样例', 'removed']);
    simulator.lay(personNamed('王样例'));
    await soon(() => expect(told().slice(0, 4)).toEqual(['ready', '王样例', 'removed', '王样例']));
  });

  it('tells a card that was swapped between two polls', async () => {
    start(quirk);
    simulator.lay(personNamed('王样例'));
    await soon(() => expect(told()).toContain('王样例'));
    simulator.lay(personNamed('李虚构'));
    await soon(() => expect(told().slice(0, 4)).toEqual(['ready', '王样例', 'removed', '李虚构']));
  });
});

describe('a card reader in trouble', () => {
  it('reads a reply that comes byte by byte', async () => {
    start({}, { ...TIMINGS, replyMs: 5000, readMs: 15_000 });
    simulator.setFault('split');
    simulator.lay(personNamed('王样例'));
    await soon(() => expect(told()).toContain('王样例'));
  }, 20_000);

  it.each([
    ['unreadable', 'unreadable: read-failed'],
    ['wrong-card', 'unreadable: wrong-card'],
    ['checksum', 'unreadable: garbled'],
    ['garbage', 'unreadable: no-answer'],
  ] as const)('%s: complains once, and takes the card when it can be read', async (fault, complaint) => {
    start();
    simulator.setFault(fault);
    simulator.lay(personNamed('王样例'));
    await waitFor(['ready', complaint]);
    await afterManyPolls();
    simulator.setFault(null);
    await soon(() => expect(told().slice(0, 3)).toEqual(['ready', complaint, '王样例']));
  });

  it('a card pulled in the middle of the reading gives no card', async () => {
    start();
    await waitFor(['ready']);
    simulator.setFault('pulled-mid-read');
    simulator.lay(personNamed('王样例'));
    await waitFor(['ready', 'unreadable: lifted-too-soon', 'removed']);
  });

  it('a reply that comes after the card was changed is never taken for the new card', async () => {
    start({ lateMs: 450 });
    await waitFor(['ready']);
    simulator.setFault('late');
    simulator.lay(personNamed('王样例'));
    // The driver gives up on the first card while the reader is still busy with it.
    await new Promise((resolve) => setTimeout(resolve, 60));
    simulator.lay(personNamed('李虚构'));
    simulator.setFault(null);
    await soon(() => expect(told()).toContain('李虚构'));
    expect(told()).not.toContain('王样例');
  });

  it.each(['self-test-failed', 'not-authorised'] as const)('%s: out of service until it is mended', async (fault) => {
    start();
    simulator.setFault(fault);
    simulator.lay(personNamed('王样例'));
    await waitFor([`out-of-service: ${fault}`]);
    simulator.setFault(null);
    await soon(() => expect(told().slice(1, 3)).toEqual(['ready', '王样例']));
  });

  it('a silent reader is missing until it answers', async () => {
    start();
    await waitFor(['ready']);
    simulator.setFault('silent');
    await waitFor(['ready', 'missing: no-answer']);
    simulator.setFault(null);
    await waitFor(['ready', 'missing: no-answer', 'ready']);
  });

  it('a pulled cable is told, and the card that lies there is read when it is back', async () => {
    start();
    await waitFor(['ready']);
    await pair.close();
    await soon(() => expect(told().slice(0, 2)).toEqual(['ready', 'missing: unplugged']));
    simulator.lay(personNamed('王样例'));
    pair = await openPtyPair(dir);
    await soon(() => expect(told()).toContain('王样例'));
  });

  it('tells nothing after it was closed', async () => {
    start();
    await waitFor(['ready']);
    await reader.close();
    simulator.lay(personNamed('王样例'));
    await afterManyPolls();
    expect(told()).toEqual(['ready']);
  });
});
