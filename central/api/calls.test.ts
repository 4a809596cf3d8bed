import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../db/open.ts';
import { callCounts, calls } from '../db/schema.ts';
import { closeCall, openCall } from './calls.ts';

let opened: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  opened = await openDatabase({ kind: 'pglite', dir: null });
});
afterAll(() => opened.close());

it('of calls that are over only their number by day is left, each counted once however often it was told', async () => {
  const { db } = opened;
  const now = () => new Date('2026-11-23T23:30:00+08:00');
  const terminal = { siteId: 'sample', terminalId: 'T03' };
  for (const callId of [randomUUID(), randomUUID()]) {
    const call = { callId, from: 'start' as const };
    await Promise.all(Array.from({ length: 4 }, () => openCall({ db, now }, terminal, call)));
    await closeCall(db, terminal, callId);
  }
  expect(await db.select().from(calls)).toEqual([]);
  expect(await db.select().from(callCounts)).toEqual([{ siteId: 'sample', day: '2026-11-23', calls: 2 }]);
});
