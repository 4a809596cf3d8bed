import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { STORE_KEY, tempDir } from '../backend.fixture.ts';
import { migrations } from './migrations/index.ts';
import { openStore, STORE_FILE, type StoreOptions } from './open.ts';

const OTHER_KEY = 'ab'.repeat(32);
const add = 'create table added (word text) strict';

function open(options: Partial<StoreOptions> & { dataDir: string }) {
  return openStore({ storeKey: STORE_KEY, ...options });
}

function opened(options: Partial<StoreOptions> & { dataDir: string }) {
  const result = open(options);
  if (!result.ok) throw new Error(result.reason);
  return result.db;
}

describe('the store', () => {
  it('makes each commit durable and holds its references', () => {
    const db = opened({ dataDir: tempDir() });
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    db.close();
  });

  it('is encrypted in every file it has', () => {
    const dataDir = tempDir();
    const db = opened({ dataDir });
    db.prepare("insert into settings values ('word', '虚构的秘密')").run();
    for (const name of readdirSync(dataDir)) {
      const bytes = readFileSync(join(dataDir, name));
      expect(bytes.includes('SQLite format 3'), name).toBe(false);
      expect(bytes.includes('虚构的秘密'), name).toBe(false);
    }
    db.close();
  });

  it('says that the key is wrong, and is unharmed by the attempt', () => {
    const dataDir = tempDir();
    opened({ dataDir }).close();
    expect(open({ dataDir, storeKey: OTHER_KEY })).toEqual({ ok: false, reason: 'store-key' });
    expect(open({ dataDir, storeKey: 'short' })).toEqual({ ok: false, reason: 'store-key' });
    opened({ dataDir }).close();
  });

  it('says that the file is damaged', () => {
    const dataDir = tempDir();
    const db = opened({ dataDir });
    db.pragma('wal_checkpoint(truncate)');
    db.close();
    const file = join(dataDir, STORE_FILE);
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 100, bytes.length - 100);
    writeFileSync(file, bytes);
    expect(open({ dataDir })).toEqual({ ok: false, reason: 'store-corrupt' });
  });

  it('refuses a store of a later version', () => {
    const dataDir = tempDir();
    opened({ dataDir, migrations: [...migrations, add] }).close();
    expect(open({ dataDir })).toEqual({ ok: false, reason: 'store-newer' });
  });

  it('keeps a copy of the old version before it migrates, with everything in it', () => {
    const dataDir = tempDir();
    const old = opened({ dataDir });
    old.prepare("insert into settings values ('word', 'kept')").run();
    old.close();
    const db = opened({ dataDir, migrations: [...migrations, add] });
    expect(db.prepare('select value from settings').pluck().all()).toEqual(['kept']);
    db.close();

    const back = tempDir();
    copyFileSync(join(dataDir, `minglu-v${migrations.length}.db`), join(back, STORE_FILE));
    const restored = opened({ dataDir: back });
    expect(restored.prepare('select value from settings').pluck().all()).toEqual(['kept']);
    restored.close();
  });

  it('is as it was when a migration fails half way', () => {
    const dataDir = tempDir();
    opened({ dataDir }).close();
    expect(() => open({ dataDir, migrations: [...migrations, `${add}; not sql`] })).toThrow();
    const db = opened({ dataDir });
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(db.prepare("select * from sqlite_schema where name = 'added'").all()).toEqual([]);
    db.close();
  });

  it('does not load an addon that would crash this runtime', () => {
    const real = Object.getOwnPropertyDescriptor(process.versions, 'napi');
    Object.defineProperty(process.versions, 'napi', { value: '9', configurable: true });
    try {
      const dataDir = tempDir();
      expect(open({ dataDir })).toEqual({ ok: false, reason: 'store-runtime' });
      expect(existsSync(join(dataDir, STORE_FILE))).toBe(false);
    } finally {
      if (real) Object.defineProperty(process.versions, 'napi', real);
    }
  });
});
