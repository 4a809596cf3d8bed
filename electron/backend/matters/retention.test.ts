import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openTestStore, sampleDraft, testConfig, testContent } from '../backend.fixture.ts';
import { type Clock, systemClock } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { registerMatter } from './register.ts';
import { forgetDelivered } from './retention.ts';

const at = (instant: string): Clock => ({ ...systemClock, now: () => Date.parse(instant) });
const petitioner = { source: 'typed' as const, name: '王虚构', address: '样例县虚构镇', phone: null, idNumber: null };

/** A matter of 23 November whose receipt came out. */
function registered(store: Store): string {
  const result = registerMatter(
    { submissionId: randomUUID(), draft: sampleDraft(), petitioner },
    {
      store,
      config: testConfig(),
      content: testContent(),
      clock: at('2026-11-23T01:00:00Z'),
      canPrint: () => true,
    },
  );
  if (!result.ok) throw new Error('not registered');
  for (const id of result.paperIds) store.papers.settle(id, 'completed', null, '2026-11-23T01:00:09Z');
  return result.known.matter.matterNo;
}

function delivered(store: Store): string {
  const matterNo = registered(store);
  store.outbox.delivered(store.outbox.next()?.operationId ?? '');
  return matterNo;
}

describe('a matter kept for 7 days', () => {
  it('is still there on the seventh day and gone on the eighth, with all that is personal about it', () => {
    const { store, db } = openTestStore();
    const matterNo = delivered(store);
    const opinion = { matterNo, sha256: 'a'.repeat(64) };
    store.signedPapers.want({ ...opinion, ticket: 'T', bytes: 9 });
    store.signedPapers.addPart(opinion, Buffer.from('样例'));
    const page = { matterNo, sha256: 'b'.repeat(64) };
    store.materialPages.keep(matterNo, { ...page, jpeg: Buffer.from('样例') });
    store.materialPages.delivered(page);
    expect(forgetDelivered(store, { keepDays: 7, clock: at('2026-11-30T12:00:00Z') })).toBe(0);
    expect(store.matters.byNumber(matterNo)).not.toBeNull();

    expect(forgetDelivered(store, { keepDays: 7, clock: at('2026-12-01T01:00:00Z') })).toBe(1);
    for (const table of [
      'matters',
      'matter_events',
      'outbox',
      'papers',
      'signed_papers',
      'signed_paper_parts',
      'material_pages',
    ]) {
      expect(db.prepare(`select count(*) from ${table}`).pluck().get()).toBe(0);
    }
    expect(store.audit.firstBroken()).toBeNull();
  });

  it('stays for as long as the centre has not taken it', () => {
    const { store } = openTestStore();
    const matterNo = registered(store);
    expect(forgetDelivered(store, { keepDays: 7, clock: at('2027-03-01T01:00:00Z') })).toBe(0);
    expect(store.matters.byNumber(matterNo)).not.toBeNull();
  });

  it('stays for as long as the centre has not every page of its materials', () => {
    const { store } = openTestStore();
    const matterNo = delivered(store);
    const page = { matterNo, sha256: 'b'.repeat(64) };
    store.materialPages.keep(matterNo, { ...page, jpeg: Buffer.from('样例') });
    const look = () => forgetDelivered(store, { keepDays: 7, clock: at('2027-03-01T01:00:00Z') });
    expect(look()).toBe(0);
    store.materialPages.dead(page, 'status-400');
    expect(look()).toBe(0);
    store.materialPages.delivered(page);
    expect(look()).toBe(1);
  });

  it('leaves its number used for ever', () => {
    const { store } = openTestStore();
    const first = delivered(store);
    forgetDelivered(store, { keepDays: 7, clock: at('2026-12-05T01:00:00Z') });
    expect(registered(store)).not.toBe(first);
  });
});
