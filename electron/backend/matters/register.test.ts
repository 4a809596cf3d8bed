import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { RegisterOperation } from '../../../contract/central.ts';
import { sampleJpeg } from '../../../domain/jpeg.fixture.ts';
import { ANONYMOUS } from '../../../domain/matter.ts';
import { parseMatterNo } from '../../../domain/matter-number.ts';
import type { Signature } from '../../../domain/signature.ts';
import { openTestStore, STORE_KEY, sampleDraft, testConfig, testContent } from '../backend.fixture.ts';
import { type Clock, systemClock } from '../clock.ts';
import { sha256Of } from '../store/signed-papers.ts';
import type { Store } from '../store/store.ts';
import type { HeldMaterial } from '../visits/materials.ts';
import { hasShape } from './printable.ts';
import { registerMatter } from './register.ts';

const petitioner = {
  source: 'card' as const,
  name: '王虚构',
  address: '样例县虚构镇测试村1号',
  phone: null,
  idNumber: '139999195603070018',
};
const config = testConfig();
const content = testContent();

function at(instant: string): Clock {
  return { ...systemClock, now: () => Date.parse(instant) };
}

/** A material of these pages, as a visit holds it. */
function letterOf(jpegs: readonly Uint8Array[]): HeldMaterial {
  const pages = jpegs.map((jpeg) => ({
    id: randomUUID(),
    page: { sha256: sha256Of(jpeg), bytes: jpeg.length, width: 1654, height: 2339 },
    jpeg,
  }));
  return { id: randomUUID(), kind: 'letter', source: 'camera', pages };
}

function register(
  store: Store,
  parts: { submissionId?: string; draft?: object; clock?: Clock; materials?: HeldMaterial[] } = {},
) {
  const { submissionId = randomUUID(), draft = {}, clock = at('2026-11-23T01:00:00Z'), materials = [] } = parts;
  return registerMatter(
    { submissionId, draft: { ...sampleDraft(), ...draft }, petitioner, materials },
    { store, config, content, clock, canPrint: hasShape },
  );
}

function registered(store: Store, parts: Parameters<typeof register>[1] = {}) {
  const result = register(store, parts);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

describe('registering a matter', () => {
  it('writes matter, operation, audit row and intended receipt together', () => {
    const { store, db } = openTestStore();
    const { known, paperIds } = registered(store);
    const { matterNo } = known.matter;
    expect(store.matters.byNumber(matterNo)).toEqual(known);
    expect(RegisterOperation.parse(store.outbox.next()).matter).toEqual(known.matter);
    expect(store.papers.unfinished()).toMatchObject([
      { id: paperIds[0], matterNo, code: 'D01', copyNo: 0, state: 'intended', jobId: null },
    ]);
    expect(db.prepare('select kind, subject from audit').all()).toEqual([
      { kind: 'matter-registered', subject: matterNo },
    ]);
  });

  it('intends the paper to be signed together with the receipt, for a helper and for representatives', () => {
    const { address: _, ...person } = petitioner;
    const helper = { ...person, relation: '子女' };
    const companions = [{ source: 'typed' as const, name: '李虚构', idNumber: null }];
    for (const brought of [{ helper }, { companions, persons: 2 }]) {
      const { store } = openTestStore();
      const parts = { store, config, content, clock: systemClock, canPrint: hasShape };
      const result = registerMatter(
        { submissionId: randomUUID(), draft: sampleDraft(), petitioner, ...brought },
        parts,
      );
      if (!result.ok) throw new Error(result.reason);
      expect(store.papers.unfinished().map(({ id, code }) => [id, code])).toEqual([
        [result.paperIds[0], 'D01'],
        [result.paperIds[1], 'D17'],
      ]);
      expect(RegisterOperation.parse(store.outbox.next()).matter).toMatchObject(brought);
    }
  });

  const signature: Signature = [[[100, 100], [900, 400]], [[120, 380], [880, 90]]]; // biome-ignore format: two strokes

  it('keeps what was signed with the matter and delivers it with the registration, once', () => {
    const { store } = openTestStore();
    const parts = { store, config, content, clock: systemClock, canPrint: hasShape };
    const registration = { submissionId: randomUUID(), draft: sampleDraft(), petitioner };
    const first = registerMatter({ ...registration, signature }, parts);
    if (!first.ok) throw new Error(first.reason);
    expect(first.known.matter.signature).toEqual(signature);
    expect(store.matters.byNumber(first.known.matter.matterNo)?.matter.signature).toEqual(signature);
    expect(RegisterOperation.parse(store.outbox.next()).matter.signature).toEqual(signature);
    const again = registerMatter({ ...registration, signature: signature.slice(1) }, parts);
    expect(again).toMatchObject({ ok: true, known: { matter: { signature } }, paperIds: [] });
    expect(store.outbox.waiting()).toBe(1);
  });

  it('keeps no signature of who gives no name', () => {
    const { store } = openTestStore();
    const parts = { store, config, content, clock: systemClock, canPrint: hasShape };
    const registration = { submissionId: randomUUID(), draft: sampleDraft(), petitioner: ANONYMOUS };
    const result = registerMatter({ ...registration, signature }, parts);
    expect(result.ok && result.known.matter.signature).toBeUndefined();
  });

  it('keeps the pages brought with it, the same picture once, and names each by its hash', () => {
    const { store, db } = openTestStore();
    const [one, two] = [sampleJpeg(), sampleJpeg({ seed: 2 })];
    const material = letterOf([one, two, one]);
    const { matter } = registered(store, { materials: [material] }).known;
    const { pages, ...facts } = material;
    expect(matter.materials).toEqual([{ ...facts, pages: pages.map(({ page }) => page) }]);
    expect(RegisterOperation.parse(store.outbox.next()).matter).toEqual(matter);
    const kept = db.prepare('select matter_no, jpeg from material_pages order by position').raw().all();
    expect(kept).toEqual([one, two].map((jpeg) => [matter.matterNo, jpeg]));
  });

  it('answers a second call for the same submission with the same matter and does nothing new', () => {
    const { store } = openTestStore();
    const submissionId = randomUUID();
    const first = registered(store, { submissionId });
    const second = registered(store, { submissionId });
    expect(second).toEqual({ ok: true, known: first.known, paperIds: [] });
    expect(store.outbox.waiting()).toBe(1);
    expect(store.papers.unfinished()).toHaveLength(1);
  });

  it('counts the matters of a day, and never gives a number twice when the clock is set back', () => {
    const { store } = openTestStore();
    const days = ['2026-11-23T01:00:00Z', '2026-11-23T02:00:00Z', '2026-11-24T01:00:00Z', '2026-11-23T03:00:00Z'];
    const numbers = days.map((day) => parseMatterNo(registered(store, { clock: at(day) }).known.matter.matterNo));
    expect(numbers.map((number) => number.ok && `${number.day} ${number.seq}`)).toEqual([
      '2026-11-23 1',
      '2026-11-23 2',
      '2026-11-24 1',
      '2026-11-23 3',
    ]);
  });

  it('takes the day from Chinese time', () => {
    const { store } = openTestStore();
    const { matterNo } = registered(store, { clock: at('2026-11-22T16:30:00Z') }).known.matter;
    expect(parseMatterNo(matterNo)).toMatchObject({ day: '2026-11-23' });
  });

  it.each([
    [{ kindId: 'no-such-kind' }, 'unknown-kind'],
    [{ placeId: '999999999' }, 'unknown-place'],
    [{ facts: 'a character of nobody: \ue000' }, 'unprintable-text'],
    [{ request: 'half a pair: \ud842' }, 'unprintable-text'],
  ])('refuses %j and registers nothing', (draft, reason) => {
    const { store } = openTestStore();
    expect(register(store, { draft })).toEqual({ ok: false, reason });
    expect(store.outbox.waiting()).toBe(0);
  });

  it('refuses with store-full when the disk is full, leaves nothing half done, and goes on when there is room', () => {
    const { store, db } = openTestStore();
    const pages = Number(db.pragma('page_count', { simple: true }));
    const materials = [letterOf([sampleJpeg(), sampleJpeg({ weight: 100_000 })])];
    db.pragma(`max_page_count=${pages}`);
    const facts = '长'.repeat(4000);
    expect(register(store, { draft: { facts }, materials })).toEqual({ ok: false, reason: 'store-full' });
    for (const table of ['matters', 'material_pages', 'matter_events', 'outbox', 'papers', 'audit', 'day_numbers']) {
      expect(db.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(0);
    }
    db.pragma(`max_page_count=${pages + 1000}`);
    expect(register(store, { draft: { facts }, materials })).toMatchObject({ ok: true });
  });

  it('has every matter it ever answered for after the process was killed', async () => {
    const { dataDir, store } = openTestStore();
    store.close();
    let acknowledged = 0;
    for (let round = 0; round < 3; round += 1) {
      const child = spawn(process.execPath, [`${import.meta.dirname}/register-loop.fixture.ts`, dataDir, STORE_KEY], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const exited = new Promise((resolve) => child.once('exit', resolve));
      let inRound = 0;
      for await (const _line of createInterface({ input: child.stdout })) {
        inRound += 1;
        if (inRound === 15 + 7 * round) child.kill('SIGKILL');
      }
      await exited;
      acknowledged += inRound;
    }
    const { db, store: after } = openTestStore(dataDir);
    const rows = Number(db.prepare('select count(*) from matters').pluck().get());
    // A commit whose answer the kill cut off may stand as well: one a round.
    expect(rows).toBeGreaterThanOrEqual(acknowledged);
    expect(rows).toBeLessThanOrEqual(acknowledged + 3);
    for (const table of ['outbox', 'papers', 'audit', 'matter_events']) {
      expect(db.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(rows);
    }
    expect(after.audit.firstBroken()).toBeNull();
  }, 60_000);
});
