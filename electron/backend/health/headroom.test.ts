import { afterEach, describe, expect, it } from 'vitest';
import { openTestStore, silentLog } from '../backend.fixture.ts';
import { systemClock } from '../clock.ts';
import { type Headroom, startHeadroom } from './headroom.ts';

let headroom: Headroom | null = null;
afterEach(() => headroom?.stop());

function start(floorBytes: number) {
  const { store, db, dataDir } = openTestStore();
  const told: boolean[] = [];
  const started = startHeadroom({
    store,
    dataDir,
    floorBytes,
    clock: systemClock,
    delays: { headroomMs: 10 },
    log: silentLog,
    onChanged: () => told.push(started.canRegister()),
  });
  headroom = started;
  return { db, told, headroom: started };
}

describe('registering', () => {
  it('is closed while the disk has less room than the floor', async () => {
    const { told } = start(Number.MAX_SAFE_INTEGER);
    await expect.poll(() => told).toEqual([false]);
  });

  it('is closed when a write failed, and open again once writing works', async () => {
    const { told, headroom } = start(0);
    headroom.writeFailed();
    await expect.poll(() => told).toEqual([false, true]);
  });

  it('is closed while the store cannot be written', async () => {
    const { told, db } = start(0);
    db.pragma('query_only=on');
    await expect.poll(() => told).toEqual([false]);
    db.pragma('query_only=off');
    await expect.poll(() => told).toEqual([false, true]);
  });
});
