import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as overPostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as overPglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';

/** Where the centre keeps its matters. PGlite without a folder forgets everything at the end. */
export type DatabaseChoice = { kind: 'pglite'; dir: string | null } | { kind: 'postgres'; url: string };

/** The database, or one transaction in it. */
export type Database = PgDatabase<PgQueryResultHKT>;

export interface OpenDatabase {
  db: Database;
  close(): Promise<void>;
}

const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url));
/** Each signed request takes one connection for a few milliseconds; PostgreSQL allows 100 by default. */
const POOL_SIZE = 16;
/** Waiting longer than a terminal waits for its answer helps nobody. */
const CONNECT_TIMEOUT_MS = 5_000;
/** One number for all centres on a database, so that only one of them migrates at a time. */
const MIGRATION_LOCK = 130_926_100;

/** Opens the database and brings its tables up to date. Throws when it cannot be reached. */
export async function openDatabase(choice: DatabaseChoice): Promise<OpenDatabase> {
  return choice.kind === 'pglite' ? openPglite(choice.dir) : openPostgres(choice.url);
}

async function openPglite(dir: string | null): Promise<OpenDatabase> {
  const client = await PGlite.create(dir === null ? {} : { dataDir: dir });
  const db = overPglite(client);
  await migratePglite(db, { migrationsFolder });
  return { db: db as unknown as Database, close: () => client.close() };
}

async function openPostgres(url: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A connection that breaks while idle is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {});
  try {
    await migrateAlone(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { db: overPostgres(pool) as unknown as Database, close: () => pool.end() };
}

async function migrateAlone(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migratePostgres(overPostgres(client), { migrationsFolder });
  } finally {
    // Closing the connection lets the lock go.
    client.release(true);
  }
}
