import { randomBytes, randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MATERIAL_PART } from '../../../contract/materials.ts';
import { sampleJpeg } from '../../../domain/jpeg.fixture.ts';
import { openTestStore, sampleDraft, silentLog, testConfig, testContent } from '../backend.fixture.ts';
import { systemClock } from '../clock.ts';
import { registerMatter } from '../matters/register.ts';
import { sha256Of } from '../store/signed-papers.ts';
import type { Store } from '../store/store.ts';
import type { Asked } from './central-client.ts';
import { type MaterialSender, startMaterialSender } from './material-sender.ts';

const delays = { retryFirstMs: 2, retryLongestMs: 10 };
const SOON = { timeout: 20_000, interval: 5 };

let dataDir: string;
let store: Store;
let sender: MaterialSender | null;
/** What the centre has of each page, by its hash. */
let centre: Map<string, Buffer>;
let asked: { sha256: string; offset: number }[];
let answer: (usual: () => Asked<number>, sha256: string) => Asked<number>;

beforeEach(() => {
  ({ dataDir, store } = openTestStore());
  sender = null;
  centre = new Map();
  asked = [];
  answer = (usual) => usual();
});
afterEach(async () => {
  await sender?.stop();
  store.close();
});

/** A page of three parts. */
const newJpeg = () => sampleJpeg({ weight: 2 * MATERIAL_PART + 10, seed: randomBytes(1)[0] ?? 0 });

function registers(jpegs: readonly Uint8Array[], taken = true): { matterNo: string; hashes: string[] } {
  const hashes = jpegs.map(sha256Of);
  const pages = jpegs.map((jpeg) => ({
    id: randomUUID(),
    page: { sha256: sha256Of(jpeg), bytes: jpeg.length, width: 1654, height: 2339 },
    jpeg,
  }));
  const petitioner = { source: 'typed' as const, name: '王虚构', address: '样例县', phone: null, idNumber: null };
  const materials = [{ id: randomUUID(), kind: 'letter' as const, source: 'camera' as const, pages }];
  const registered = registerMatter(
    { submissionId: randomUUID(), draft: sampleDraft(), petitioner, materials },
    { store, config: testConfig(), content: testContent(), clock: systemClock, canPrint: () => true },
  );
  if (!registered.ok) throw new Error(registered.reason);
  if (taken) store.outbox.delivered(store.outbox.next()?.operationId ?? '');
  return { matterNo: registered.known.matter.matterNo, hashes };
}

function start(onSettled = () => {}): MaterialSender {
  const take =
    ({ sha256, offset, part }: { sha256: string; offset: number; part: Uint8Array }) =>
    () => {
      const before = centre.get(sha256) ?? Buffer.alloc(0);
      if (offset === before.length) centre.set(sha256, Buffer.concat([before, part]));
      return { ok: true as const, value: centre.get(sha256)?.length ?? 0 };
    };
  const deliverMaterial: Parameters<typeof startMaterialSender>[0]['centre']['deliverMaterial'] = async (part) => {
    asked.push({ sha256: part.sha256, offset: part.offset });
    return answer(take(part), part.sha256);
  };
  sender = startMaterialSender({
    store,
    centre: { deliverMaterial },
    clock: systemClock,
    delays,
    log: silentLog,
    onSettled,
  });
  return sender;
}

describe('pages of a registered matter', () => {
  it('are delivered part by part, each once, as they were taken', async () => {
    const jpegs = [newJpeg(), sampleJpeg({ weight: 10, seed: 99 })];
    const { hashes } = registers(jpegs);
    const onSettled = vi.fn();
    start(onSettled);
    await vi.waitFor(() => expect(store.materialPages.waiting()).toBe(0), SOON);
    expect(hashes.map((sha256) => sha256Of(centre.get(sha256) ?? Buffer.alloc(0)))).toEqual(hashes);
    expect(asked.map(({ offset }) => offset)).toEqual([0, MATERIAL_PART, 2 * MATERIAL_PART, 0]);
    expect(onSettled).toHaveBeenCalledTimes(2);
  });

  it('wait until the centre has taken the matter itself', async () => {
    registers([newJpeg()], false);
    start();
    sender?.poke();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(asked).toEqual([]);
    expect(store.materialPages.waiting()).toBe(1);
    store.outbox.delivered(store.outbox.next()?.operationId ?? '');
    sender?.poke();
    await vi.waitFor(() => expect(store.materialPages.waiting()).toBe(0), SOON);
  });

  it('go on after the program was killed where they had come to', async () => {
    const { hashes } = registers([newJpeg()]);
    answer = (usual) => (asked.length > 2 ? { ok: false, reason: 'unreachable' } : usual());
    start();
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(2), SOON);
    await sender?.stop();
    store.close();

    ({ store } = openTestStore(dataDir));
    asked = [];
    answer = (usual) => usual();
    start();
    await vi.waitFor(() => expect(store.materialPages.waiting()).toBe(0), SOON);
    // The first is only how it hears where the centre is.
    expect(asked.map(({ offset }) => offset)).toEqual([0, 2 * MATERIAL_PART]);
    expect(sha256Of(centre.get(hashes[0] ?? '') ?? Buffer.alloc(0))).toBe(hashes[0]);
  });

  it('begin anew when the centre found them wrong', async () => {
    const { hashes } = registers([newJpeg()]);
    let wrong = 1;
    answer = (usual, sha256) => {
      const value = usual();
      if (asked.length < 3 || wrong-- <= 0) return value;
      centre.delete(sha256);
      return { ok: true, value: 0 };
    };
    start();
    await vi.waitFor(() => expect(store.materialPages.waiting()).toBe(0), SOON);
    expect(asked.map(({ offset }) => offset)).toEqual([
      0,
      MATERIAL_PART,
      2 * MATERIAL_PART,
      0,
      MATERIAL_PART,
      2 * MATERIAL_PART,
    ]);
    expect(sha256Of(centre.get(hashes[0] ?? '') ?? Buffer.alloc(0))).toBe(hashes[0]);
  });

  it('that are refused for good hold up no other, and are kept for staff', async () => {
    const { matterNo, hashes } = registers([newJpeg(), sampleJpeg({ weight: 10, seed: 98 })]);
    answer = (usual, sha256) =>
      sha256 === hashes[0] ? { ok: false, reason: 'refused', status: 400, retryAfterMs: null } : usual();
    start();
    await vi.waitFor(() => expect(store.materialPages.waiting()).toBe(0), SOON);
    expect([...centre.keys()]).toEqual([hashes[1]]);
    expect(store.matters.deliveredBefore('2099-01-01')).not.toContain(matterNo);
  });

  it('are tried again while the centre is away, and not in a circle', async () => {
    registers([sampleJpeg()]);
    let away = 5;
    answer = (usual) => (away-- > 0 ? { ok: false, reason: 'unreachable' } : usual());
    start();
    await vi.waitFor(() => expect(store.materialPages.waiting()).toBe(0), SOON);
    expect(asked).toHaveLength(6);
  });
});
