import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrations as allMigrations } from './migrations/index.ts';

export type Db = Database.Database;

export interface StoreOptions {
  dataDir: string;
  /** 32 bytes as 64 hexadecimal digits. */
  storeKey: string;
  /** The addon built for this runtime; null: the one inside the package, which needs Node-API 10. */
  sqliteBinding?: string | null;
  migrations?: readonly string[];
}

/**
 * `store-runtime`: the packaged addon would crash this runtime. `store-key`: the key is malformed or not this store's.
 * `store-locked`: another process has it. `store-newer`: written by a later version. `store-corrupt`: damaged.
 */
export type StoreFault =
  | 'store-runtime'
  | 'store-key'
  | 'store-locked'
  | 'store-newer'
  | 'store-corrupt'
  | 'store-full';
export type OpenedStore = { ok: true; db: Db } | { ok: false; reason: StoreFault };

export const STORE_FILE = 'minglu.db';
const KEY_CHECK_FILE = 'minglu.db.key-check';
const NODE_API_NEEDED = 10;
/** The process before this one may take a moment to let go of the file. */
const LOCK_WAIT_MS = 5000;

/** Opens the encrypted store, brings it to this version's schema and makes every commit durable. */
export function openStore(options: StoreOptions): OpenedStore {
  const { dataDir, storeKey, sqliteBinding = null, migrations = allMigrations } = options;
  if (!/^[0-9a-fA-F]{64}$/.test(storeKey)) return { ok: false, reason: 'store-key' };
  if (sqliteBinding === null && Number(process.versions.napi) < NODE_API_NEEDED) {
    return { ok: false, reason: 'store-runtime' };
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, STORE_FILE);
  const existed = existsSync(file) && statSync(file).size > 0;
  if (existed && !keyFits(dataDir, storeKey)) return { ok: false, reason: 'store-key' };

  const db = new Database(file, {
    timeout: LOCK_WAIT_MS,
    ...(sqliteBinding === null ? {} : { nativeBinding: sqliteBinding }),
  });
  try {
    db.pragma("cipher='sqlcipher'");
    db.pragma(`key="x'${storeKey}'"`);
    db.pragma('locking_mode=exclusive');
    db.pragma('journal_mode=wal');
    db.pragma('synchronous=full');
    db.pragma('foreign_keys=on');
    db.pragma('temp_store=memory');
    if (existed && db.pragma('quick_check(1)', { simple: true }) !== 'ok') return refuse(db, 'store-corrupt');
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > migrations.length) return refuse(db, 'store-newer');
    if (existed && version > 0 && version < migrations.length) keepCopy(db, dataDir, version);
    migrate(db, version, migrations);
    if (!existed || !existsSync(join(dataDir, KEY_CHECK_FILE))) writeKeyCheck(dataDir, storeKey);
    return { ok: true, db };
  } catch (error) {
    db.close();
    const reason = faultOf(error);
    if (reason === null) throw error;
    return { ok: false, reason };
  }
}

/** True when the disk is full or fails: nothing was written, and nothing can be for now. */
export function isStoreFull(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(error.code);
}

function migrate(db: Db, from: number, migrations: readonly string[]): void {
  migrations.slice(from).forEach((sql, i) => {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version=${from + i + 1}`);
    }).immediate();
  });
}

/** A copy to go back to, encrypted like the store itself. */
function keepCopy(db: Db, dataDir: string, version: number): void {
  const copy = join(dataDir, `minglu-v${version}.db`);
  rmSync(copy, { force: true });
  db.prepare('vacuum into ?').run(copy);
}

function faultOf(error: unknown): StoreFault | null {
  if (!(error instanceof Database.SqliteError)) return null;
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return 'store-corrupt';
  if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) return 'store-locked';
  return isStoreFull(error) ? 'store-full' : null;
}

function refuse(db: Db, reason: StoreFault): OpenedStore {
  db.close();
  return { ok: false, reason };
}

/** A wrong key and a damaged first page look alike to SQLite; this file, which tells nothing about the key, parts them. */
function keyCheck(storeKey: string): Buffer {
  return createHmac('sha256', Buffer.from(storeKey, 'hex')).update('minglu store key').digest();
}

function keyFits(dataDir: string, storeKey: string): boolean {
  const file = join(dataDir, KEY_CHECK_FILE);
  if (!existsSync(file)) return true;
  const kept = Buffer.from(readFileSync(file, 'utf8'), 'hex');
  const expected = keyCheck(storeKey);
  // Torn by a power cut: the store itself will tell.
  return kept.length !== expected.length || timingSafeEqual(kept, expected);
}

function writeKeyCheck(dataDir: string, storeKey: string): void {
  writeFileSync(join(dataDir, KEY_CHECK_FILE), keyCheck(storeKey).toString('hex'), { mode: 0o600 });
}
