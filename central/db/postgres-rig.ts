import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const DEBIAN = '/usr/lib/postgresql';
/** nobody and nogroup on Debian: PostgreSQL refuses to run as root. */
const NOBODY = { uid: 65534, gid: 65534 };

export interface PostgresRig {
  url: string;
  stop(): Promise<void>;
}

/** A real PostgreSQL of its own, on a temporary folder and a free port of the loopback. For tests only. */
export async function startPostgres(): Promise<PostgresRig> {
  const bin = await binaries();
  const dir = await mkdtemp(join(tmpdir(), 'minglu-postgres-'));
  const user = process.getuid?.() === 0 ? NOBODY : null;
  if (user !== null) await chown(dir, user.uid, user.gid);
  const data = join(dir, 'data');
  const port = await freePort();
  const options = { ...user, cwd: dir };
  await run(join(bin, 'initdb'), ['-D', data, '-U', 'minglu', '-E', 'UTF8', '--locale=C', '--auth=trust'], options);
  const settings = `-p ${port} -k ${dir} -c listen_addresses=127.0.0.1`;
  await run(join(bin, 'pg_ctl'), ['-D', data, '-l', join(dir, 'log'), '-o', settings, '-w', 'start'], options);
  return {
    url: `postgres://minglu@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await run(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop'], options);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function binaries(): Promise<string> {
  const versions = await readdir(DEBIAN).catch(() => []);
  const newest = versions.sort((one, other) => Number(one) - Number(other)).at(-1);
  if (newest === undefined) {
    throw new Error(`no PostgreSQL in ${DEBIAN}: these tests need a real one (apt-get install postgresql)`);
  }
  return join(DEBIAN, newest, 'bin');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port on the loopback');
  return address.port;
}
