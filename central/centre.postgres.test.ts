import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { centreSuite } from './centre-suite.ts';
import { type PostgresRig, startPostgres } from './db/postgres-rig.ts';
import { operationOf, PERSON } from './terminal-rig.ts';

const held = {} as { postgres: PostgresRig };

// Registered first, so that it runs last: the centre lets go of the database before it is stopped.
afterAll(() => held.postgres.stop());

const suite = centreSuite(async () => {
  held.postgres = await startPostgres();
  return { kind: 'postgres', url: held.postgres.url };
});

it('logs a broken database without quoting what was in the query', async () => {
  const { rig } = suite;
  const { client, matter } = await rig.terminal();
  const admin = new pg.Client({ connectionString: held.postgres.url });
  await admin.connect();
  await admin.query('ALTER TABLE matters RENAME TO gone');
  const lines = rig.logLines.length;
  await expect(client.register(operationOf(matter()))).rejects.toMatchObject({ status: 500 });
  await admin.query('ALTER TABLE gone RENAME TO matters');
  await admin.end();
  const logged = rig.logLines.slice(lines).join('\n');
  // 42P01: undefined_table.
  expect(logged).toContain('"code":"42P01"');
  expect(logged).toContain('register.ts');
  for (const secret of [...Object.values(PERSON).slice(1), '虚构']) expect(logged).not.toContain(secret);
});
