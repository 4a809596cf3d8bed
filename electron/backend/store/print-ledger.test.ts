import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openTestStore, STORE_KEY, tempDir } from '../backend.fixture.ts';
import { migrations } from './migrations/index.ts';
import { openStore } from './open.ts';
import { createPrintLedger, type NewPaper } from './print-ledger.ts';

const AT = '2026-11-23T01:00:00Z';

function paper(parts: Partial<NewPaper> = {}): NewPaper {
  return {
    id: randomUUID(),
    matterNo: 'M1',
    code: 'D01',
    issueId: null,
    copyNo: 0,
    madeAt: AT,
    askedBy: 'program',
    proof: 'registered-here',
    why: 'first',
    ...parts,
  };
}

describe('the print ledger', () => {
  it('says who asked by what right and why, and what was sent', () => {
    const { store } = openTestStore();
    const wanted = paper({ code: 'D02', copyNo: 2, askedBy: 'visit', proof: 'query-code', why: 'unreadable' });
    const sent = {
      pages: 3,
      sha256: 'ab'.repeat(32),
      fonts: ['NotoSerifSC-Regular', 'NotoSansSC-Bold'],
      templateVersion: '2026-11-01',
      documentNo: '样信受告〔2026〕12号',
    };
    store.papers.intend(wanted);
    expect(store.papers.byId(wanted.id)).toEqual({
      ...wanted,
      state: 'intended',
      reason: null,
      jobId: null,
      settledAt: null,
      pages: null,
      sha256: null,
      fonts: null,
      templateVersion: null,
      documentNo: null,
    });
    store.papers.rendered(wanted.id, sent);
    store.papers.submitted(wanted.id, 7);
    store.papers.settle(wanted.id, 'completed', null, '2026-11-23T01:00:09Z');
    expect(store.papers.byId(wanted.id)).toMatchObject({
      ...sent,
      state: 'completed',
      jobId: 7,
      settledAt: '2026-11-23T01:00:09Z',
    });
  });

  it('has not come to an end where it is sent once more', () => {
    const { store } = openTestStore();
    const { id } = paper();
    store.papers.intend(paper({ id }));
    store.papers.settle(id, 'failed', 'aborted', AT);
    store.papers.resume(id);
    expect(store.papers.byId(id)).toMatchObject({ state: 'intended', reason: null, settledAt: null });
  });

  it('holds every code a terminal may print', () => {
    const { store } = openTestStore();
    for (const code of ['D10', 'D18', 'DOSSIER'] as const) {
      store.papers.intend(paper({ code }));
      expect(store.papers.ofMatter('M1', { code, issueId: null })).toHaveLength(1);
    }
  });

  it('tells two papers of one code apart', () => {
    const { store } = openTestStore();
    const [one, other] = [randomUUID(), randomUUID()];
    for (const issueId of [one, other, null]) store.papers.intend(paper({ code: 'D18', issueId }));
    expect(store.papers.ofMatter('M1', { code: 'D18', issueId: one })).toMatchObject([{ issueId: one }]);
    expect(store.papers.ofMatter('M1', { code: 'D18', issueId: null })).toMatchObject([{ issueId: null }]);
  });

  it('refuses a proof and a reason it does not know', () => {
    const { db } = openTestStore();
    const insert = (proof: string, why: string) =>
      db
        .prepare(
          `insert into papers (id, matter_no, code, copy_no, state, made_at, proof, why)
           values (?, 'M1', 'D01', 0, 'intended', ?, ?, ?)`,
        )
        .run(randomUUID(), AT, proof, why);
    expect(() => insert('card', 'lost')).not.toThrow();
    expect(() => insert('a nod', 'lost')).toThrow(/CHECK/);
    expect(() => insert('card', 'for fun')).toThrow(/CHECK/);
  });
});

describe('a ledger of the first version', () => {
  it('keeps every paper, and says of what nobody wrote down that it is not known', () => {
    const dataDir = tempDir();
    const open = (upTo: number) => {
      const opened = openStore({ dataDir, storeKey: STORE_KEY, migrations: migrations.slice(0, upTo) });
      if (!opened.ok) throw new Error(opened.reason);
      return opened.db;
    };
    const before = open(1);
    const insert = before.prepare(
      'insert into papers (id, matter_no, code, copy_no, state, reason, job_id, made_at) values (?,?,?,?,?,?,?,?)',
    );
    insert.run('first', 'M1', 'D01', 0, 'completed', null, 4, AT);
    insert.run('again', 'M1', 'D01', 1, 'failed', 'visit-ended', null, AT);
    before.close();

    const db = open(migrations.length);
    const unknown = { settledAt: null, askedBy: null, proof: null, pages: null, sha256: null, fonts: null };
    expect(createPrintLedger(db).ofMatter('M1', { code: 'D01', issueId: null })).toMatchObject([
      { ...unknown, id: 'first', copyNo: 0, state: 'completed', reason: null, jobId: 4, madeAt: AT, why: 'first' },
      { ...unknown, id: 'again', copyNo: 1, state: 'failed', reason: 'visit-ended', jobId: null, why: null },
    ]);
    db.close();
  });
});
