import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestStore, silentLog } from '../backend.fixture.ts';
import { systemClock } from '../clock.ts';
import { sha256Of } from '../store/signed-papers.ts';
import type { Store } from '../store/store.ts';
import type { Asked } from './central-client.ts';
import { type SignedPaperFetching, startSignedPapers } from './signed-papers.ts';

const PART = 1000;
const delays = { retryFirstMs: 2, retryLongestMs: 10 };
const SOON = { timeout: 20_000, interval: 5 };

let dataDir: string;
let store: Store;
let fetching: SignedPaperFetching | null;
let held: Map<string, Uint8Array>;
let asked: { sha256: string; offset: number }[];
let answer: (usual: Asked<Uint8Array | null>) => Asked<Uint8Array | null>;

beforeEach(() => {
  ({ dataDir, store } = openTestStore());
  fetching = null;
  held = new Map();
  asked = [];
  answer = (usual) => usual;
});
afterEach(async () => {
  await fetching?.stop();
  store.close();
});

function announce(matterNo: string, pdf: Uint8Array): { matterNo: string; sha256: string } {
  const key = { matterNo, sha256: sha256Of(pdf) };
  held.set(key.sha256, pdf);
  store.signedPapers.want({ ...key, ticket: 'T', bytes: pdf.length });
  return key;
}

function start(shown: () => string | null = () => null, onHere = (_matterNo: string) => {}) {
  const centre = {
    paperPart: async ({ sha256, offset }: { sha256: string; offset: number }) => {
      asked.push({ sha256, offset });
      const value = held.get(sha256)?.subarray(offset, offset + PART) ?? null;
      return answer({ ok: true, value });
    },
  };
  fetching = startSignedPapers({ store, centre, clock: systemClock, delays, log: silentLog, shown, onHere });
  return fetching;
}

describe('a signed PDF that was announced', () => {
  it('comes part by part, is checked whole, and is told once', async () => {
    const pdf = randomBytes(2 * PART + 1);
    const key = announce('M1', pdf);
    const onHere = vi.fn();
    start(undefined, onHere);
    await vi.waitFor(() => expect(onHere).toHaveBeenCalledExactlyOnceWith('M1'), SOON);
    expect(asked.map(({ offset }) => offset)).toEqual([0, PART, 2 * PART]);
    expect(store.signedPapers.read(key)).toEqual(pdf);
  });

  it('goes on after the program was killed where it had come to', async () => {
    const pdf = randomBytes(3 * PART);
    const key = announce('M1', pdf);
    answer = (usual) => (asked.length > 2 ? { ok: false, reason: 'unreachable' } : usual);
    start();
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(2), SOON);
    await fetching?.stop();
    store.close();

    ({ store } = openTestStore(dataDir));
    expect(store.signedPapers.isHere(key)).toBe(false);
    asked = [];
    answer = (usual) => usual;
    start();
    await vi.waitFor(() => expect(store.signedPapers.isHere(key)).toBe(true), SOON);
    expect(asked.map(({ offset }) => offset)).toEqual([2 * PART]);
  });

  it('is tried again while the centre is away, and not in a circle', async () => {
    const key = announce('M1', randomBytes(10));
    let away = 5;
    answer = (usual) => (away-- > 0 ? { ok: false, reason: 'unreachable' } : usual);
    start();
    await vi.waitFor(() => expect(store.signedPapers.isHere(key)).toBe(true), SOON);
    expect(asked).toHaveLength(6);
  });

  it('of other bytes than its hash is thrown away and fetched anew', async () => {
    const pdf = randomBytes(PART + 5);
    const key = announce('M1', pdf);
    held.set(key.sha256, randomBytes(PART + 5));
    start();
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(2), SOON);
    expect(store.signedPapers.read(key)).toBeNull();
    held.set(key.sha256, pdf);
    await vi.waitFor(() => expect(store.signedPapers.read(key)).toEqual(pdf), SOON);
  });

  it('and never comes holds up no other', async () => {
    announce('M1', randomBytes(10));
    held.clear();
    const second = announce('M2', randomBytes(10));
    start();
    await vi.waitFor(() => expect(store.signedPapers.isHere(second)).toBe(true), SOON);
  });

  it('comes first when its matter is on the screen', async () => {
    announce('M1', randomBytes(10));
    const { sha256 } = announce('M2', randomBytes(10));
    start(() => 'M2');
    await vi.waitFor(() => expect(asked).toHaveLength(2), SOON);
    expect(asked[0]?.sha256).toBe(sha256);
  });

  it('later is fetched when somebody says so', async () => {
    start();
    const key = announce('M1', randomBytes(10));
    fetching?.poke();
    await vi.waitFor(() => expect(store.signedPapers.isHere(key)).toBe(true), SOON);
  });
});

describe('signed PDFs of matters registered elsewhere', () => {
  it('are forgotten, except the one on the screen and those still printing', () => {
    const [shown, printing, gone] = ['M1', 'M2', 'M3'].map((matterNo) => announce(matterNo, randomBytes(9)));
    if (!shown || !printing || !gone) throw new Error('three');
    store.papers.intend({
      ...{ id: 'p', matterNo: 'M2', code: 'D10', issueId: null, copyNo: 0, madeAt: '2026-11-23T01:00:00Z' },
      ...{ askedBy: 'visit', proof: 'card', why: 'first' },
    });
    store.signedPapers.forgetStrangers('M1');
    expect(store.signedPapers.missing().map(({ matterNo }) => matterNo)).toEqual(['M1', 'M2']);
  });
});
