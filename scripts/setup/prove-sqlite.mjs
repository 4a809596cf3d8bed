// Run inside Electron with a better-sqlite3 addon as argument: opens an encrypted database, writes, reopens and reads.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const nativeBinding = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), 'minglu-prove-'));
const file = join(folder, 'proof.db');
const key = randomBytes(32).toString('hex');

function open(hexKey) {
  const db = new Database(file, { nativeBinding });
  db.pragma("cipher='sqlcipher'");
  db.pragma(`key="x'${hexKey}'"`);
  db.pragma('journal_mode=WAL');
  db.pragma('synchronous=FULL');
  return db;
}

try {
  const db = open(key);
  db.exec('CREATE TABLE proof (words TEXT)');
  const insert = db.prepare('INSERT INTO proof VALUES (?)');
  db.transaction(() => {
    for (let i = 0; i < 1000; i++) insert.run(`第 ${i} 行 㐂`);
  })();
  assert.equal(db.pragma('journal_mode', { simple: true }), 'wal');
  db.close();

  const again = open(key);
  assert.equal(again.prepare('SELECT words FROM proof WHERE rowid = 1000').get().words, '第 999 行 㐂');
  again.close();

  assert.notEqual(readFileSync(file).subarray(0, 15).toString('latin1'), 'SQLite format 3');
  assert.throws(() => open(randomBytes(32).toString('hex')), /not a database/);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
