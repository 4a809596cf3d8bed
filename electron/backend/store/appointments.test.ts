import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { STORE_KEY, tempDir } from '../backend.fixture.ts';
import { migrations } from './migrations/index.ts';
import { openStore } from './open.ts';
import { createStore } from './store.ts';

function opened(dataDir: string, steps = migrations) {
  const result = openStore({ dataDir, storeKey: STORE_KEY, migrations: steps });
  if (!result.ok) throw new Error(result.reason);
  return result.db;
}

describe('a store from before there were appointments', () => {
  it('keeps every operation that waits, in its order', () => {
    const dataDir = tempDir();
    const before = opened(dataDir, migrations.slice(0, 3));
    before.exec(`insert into matters values ('M1', 's1', '2026-11-23', 1, 't1', null, '{}')`);
    for (const state of ['delivered', 'waiting', 'waiting']) {
      before
        .prepare(`insert into outbox (operation_id, matter_no, body, state) values (?, 'M1', '{}', ?)`)
        .run(randomUUID(), state);
    }
    const rows = (db: typeof before) => db.prepare('select position, operation_id, matter_no, state from outbox').all();
    const kept = rows(before);
    before.close();
    const after = opened(dataDir);
    expect(rows(after)).toEqual(kept);
    expect(after.pragma('foreign_key_check')).toEqual([]);
    after.close();
  });
});

describe('a booking', () => {
  it('is forgotten once its day is over, with the operation that names its person', () => {
    const db = opened(tempDir());
    const store = createStore(db);
    const [old, today] = ['2026-11-22', '2026-11-23'].map((day) => {
      const bookingId = randomUUID();
      const booking = { offerId: 'lawyer', day, start: '09:00', bookingId, slipNo: `slip-${day}` };
      const sent = { ...booking, siteId: 'sample', terminalId: 'T03', name: '王虚构', phone: null };
      store.appointments.insert({ ...booking, state: 'waiting', next: null });
      store.outbox.add({ operationId: randomUUID(), kind: 'book-appointment', booking: sent });
      return bookingId;
    });
    expect(store.appointments.forgetBefore('2026-11-23')).toBe(1);
    expect([old, today].map((id) => store.appointments.byId(id ?? '')?.day ?? null)).toEqual([null, '2026-11-23']);
    expect(store.outbox.waiting()).toBe(1);
    db.close();
  });
});
