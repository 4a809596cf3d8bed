import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from './open.ts';
import { startPostgres } from './postgres-rig.ts';
import * as schema from './schema.ts';

const tables = Object.values(schema).filter((one) => is(one, PgTable));

async function readAll({ db }: OpenDatabase): Promise<unknown[][]> {
  const rows: unknown[][] = [];
  for (const table of tables) rows.push(await db.select().from(table));
  return rows;
}

describe('a database', () => {
  it('in a folder keeps what it had when it is opened again', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'minglu-pglite-'));
    const first = await openDatabase({ kind: 'pglite', dir });
    await first.db.insert(schema.documentCounters).values({ organId: 'o1', word: '受告', year: 2026, last: 12 });
    await first.close();
    const second = await openDatabase({ kind: 'pglite', dir });
    expect(await second.db.select().from(schema.documentCounters)).toEqual([
      { organId: 'o1', word: '受告', year: 2026, last: 12 },
    ]);
    await second.close();
    await rm(dir, { recursive: true });
  });

  it('of PostgreSQL has every table and column of the schema, also when two centres migrate it at once', async () => {
    const postgres = await startPostgres();
    const choice = { kind: 'postgres', url: postgres.url } as const;
    const both = await Promise.all([openDatabase(choice), openDatabase(choice)]);
    expect(tables.map((table) => getTableConfig(table).name)).toContain('matters');
    for (const one of both) {
      expect(await readAll(one)).toEqual(tables.map(() => []));
      await one.close();
    }
    await postgres.stop();
  });

  it('that cannot be reached is an error at once, not a centre that answers nothing', async () => {
    await expect(openDatabase({ kind: 'postgres', url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toThrow();
  });
});
