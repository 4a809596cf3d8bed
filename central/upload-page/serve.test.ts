import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openUpload } from '../api/uploads.ts';
import { openDatabase } from '../db/open.ts';
import { uploads } from '../db/schema.ts';
import { makePhone } from '../phone-rig.ts';
import { type RunningCentre, serveCentre } from '../server.ts';
import { exampleSettings } from '../settings-rig.ts';
import { MOST_REQUESTS_A_MINUTE } from './serve.ts';

let centre: RunningCentre;
let open: Awaited<ReturnType<typeof openDatabase>>;

beforeAll(async () => {
  open = await openDatabase({ kind: 'pglite', dir: null });
  const log = { info: () => {}, error: () => {} };
  centre = await serveCentre(open, { port: 0, host: '127.0.0.1', settings: exampleSettings(), log });
});
afterAll(() => centre.close());

it('a thousand made-up tokens open nothing, look all the same, and are asked to slow down', async () => {
  const token = randomBytes(16).toString('base64url');
  const uploadId = createHash('sha256').update(token).digest('hex');
  const hall = { name: '样例大厅', phone: '0317-0000100' };
  await openUpload({ db: open.db, now: () => new Date() }, { siteId: 'shisu', terminalId: 'T01' }, { uploadId, hall });
  const answers: { status: number; text: string }[] = [];
  for (let i = 0; i < 1000; i += 1) {
    // Also as a neighbour of the real one: with one letter changed, shortened, lengthened, or by its hash.
    const near = [`${token.slice(0, -2)}${i % 10}_`, token.slice(0, 1 + (i % 20)), `${token}${i}`, uploadId][i % 8];
    answers.push(await makePhone().get(`${centre.url}/u/${near ?? randomBytes(16).toString('base64url')}`));
  }
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404, 429]));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(2);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(MOST_REQUESTS_A_MINUTE);
  expect((await open.db.select().from(uploads)).map(({ phoneHash }) => phoneHash)).toEqual([null]);
});
