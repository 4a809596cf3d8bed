import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../central/db/open.ts';
import { uploadedPictures, uploads } from '../../central/db/schema.ts';
import { makePhone, plainPng } from '../../central/phone-rig.ts';
import { type RunningCentre, serveCentre } from '../../central/server.ts';
import { exampleSettings } from '../../central/settings-rig.ts';
import { PICTURE_PART, type UploadView } from '../../contract/uploads.ts';
import { jpegOf } from '../../domain/picture.fixture.ts';
import { loadConfig } from '../../kiosk-config/load.ts';
import { startTerminalRig, type TerminalRig } from './terminal-rig.fixture.ts';

let centre: RunningCentre;
let db: Database;
let line: Awaited<ReturnType<typeof startLine>>;
let rig: TerminalRig;
let visitId: string;

beforeEach(async () => {
  const quiet = () => {};
  const log = { info: quiet, error: quiet };
  const open = await openDatabase({ kind: 'pglite', dir: null });
  db = open.db;
  line = await startLine(() => centre.url);
  const settings = { ...exampleSettings(), publicUrl: line.url };
  centre = await serveCentre(open, { port: 0, host: '127.0.0.1', settings, log });
  const loaded = loadConfig(`${import.meta.dirname}/../../kiosk-config/sites/suning.yaml`);
  if (!loaded.ok) throw new Error('the example site does not load');
  const { site, terminal } = loaded.config;
  const enrolmentCode = await centre.createEnrolmentCode(site.id, terminal.id);
  rig = await startTerminalRig({
    ...{ centreUrl: line.url, enrolmentCode, site },
    options: { delays: { uploadPollMs: 50, askCentreMs: 30_000 } },
  });
  ({ visitId } = await rig.page().call.visit.open());
});

afterEach(async () => {
  await rig.close();
  await line.close();
  await centre.close();
});

const until = (what: string, is: (upload: UploadView | null) => boolean) =>
  rig.page().until(({ visit }) => is(visit?.upload ?? null), what);
const shown = () => rig.page().visit()?.upload ?? null;
/** The code on the screen, as it leads to this centre. */
const address = () => new URL(new URL(shown()?.url ?? 'http://none/').pathname, centre.url).href;
const stored = async () => ({
  uploads: (await db.select().from(uploads)).length,
  pictures: (await db.select().from(uploadedPictures)).map(({ content }) => content?.length ?? null),
});
const picture = (grey: number) => ({ bytes: plainPng({ width: 30, height: 20, grey }) });

async function opensOnPhone() {
  expect(await rig.page().call.uploads.open({ visitId })).toEqual({ ok: true });
  await until('the code', (upload) => upload?.state === 'waiting');
  const phone = makePhone();
  expect((await phone.get(address())).status).toBe(200);
  await until('the phone', (upload) => upload?.state === 'opened');
  return phone;
}

describe('pictures from a phone', () => {
  it('come into the visit as they were sent, and wait nowhere else from then on', async () => {
    const phone = await opensOnPhone();
    expect(shown()).toMatchObject({ online: true, minutesLeft: 5, pictureIds: [] });
    const large = Buffer.concat([jpegOf({ width: 900, height: 600 }), Buffer.alloc(2 * PICTURE_PART, 7)]);
    await phone.send(address(), [{ bytes: large }, picture(1)]);
    await until('both', (upload) => upload?.pictureIds.length === 2);
    const [first = '', second = ''] = shown()?.pictureIds ?? [];
    const read = async (pictureId: string) => {
      const answer = await rig.page().call.uploads.picture({ visitId, pictureId });
      return answer.ok ? Buffer.from(answer.bytes, 'base64') : null;
    };
    expect(await read(first)).toEqual(large);
    expect(await read(second)).toEqual(picture(1).bytes);
    await expect.poll(stored).toEqual({ uploads: 1, pictures: [null, null] });
    expect((await phone.get(`${address()}/sent`)).text).toContain('已送到大厅的屏幕上');
    await rig.page().call.uploads.decided({ visitId, pictureId: first });
    await until('one left', (upload) => upload?.pictureIds.join() === second);
    expect(await read(first)).toBeNull();
  });

  it.each([
    ['the visit ends', () => rig.page().call.visit.end({ visitId })],
    ['the page reloads itself', () => rig.reload()],
    ['the person goes back', () => rig.page().call.uploads.close({ visitId })],
  ])('are gone here and at the centre, and the code is dead, when %s', async (_, ends) => {
    const phone = await opensOnPhone();
    const before = address();
    await phone.send(before, [picture(2)]);
    await until('the picture', (upload) => upload?.pictureIds.length === 1);
    const [pictureId = ''] = shown()?.pictureIds ?? [];
    await ends();
    await until('the end', (upload) => upload === null);
    await expect.poll(stored).toEqual({ uploads: 0, pictures: [] });
    expect((await phone.send(before, [picture(3)])).status).toBe(404);
    const next = await rig.page().call.visit.open();
    expect(await rig.page().call.uploads.picture({ visitId: next.visitId, pictureId })).toMatchObject({ ok: false });
    expect(shown()).toBeNull();
  });

  it('that come for a visit that ended meanwhile land nowhere', async () => {
    const phone = await opensOnPhone();
    line.cut(true);
    await until('no line', (upload) => upload?.online === false);
    await phone.send(address(), [picture(4)]);
    await rig.page().call.visit.end({ visitId });
    line.cut(false);
    await rig.reload();
    const next = await rig.page().call.visit.open();
    expect(await rig.page().call.uploads.open(next)).toEqual({ ok: true });
    await until('the next code', (upload) => upload?.state === 'waiting');
    expect(await stored()).toEqual({ uploads: 1, pictures: [] });
    expect(shown()?.pictureIds).toEqual([]);
  });

  it('wait at the centre while the line is down, and come once it is back', async () => {
    const phone = await opensOnPhone();
    line.cut(true);
    await until('no line', (upload) => upload?.online === false);
    await phone.send(address(), [picture(5)]);
    line.cut(false);
    await until('the picture', (upload) => upload?.online === true && upload.pictureIds.length === 1);
  });

  it('stay when another code is asked for, and the code before is dead', async () => {
    const phone = await opensOnPhone();
    const before = address();
    await phone.send(before, [picture(6)]);
    await until('the picture', (upload) => upload?.pictureIds.length === 1);
    await rig.page().call.uploads.open({ visitId });
    await until('another code', (upload) => upload?.state === 'waiting');
    expect(shown()?.pictureIds).toHaveLength(1);
    expect((await phone.get(before)).status).toBe(404);
    expect((await makePhone().get(address())).status).toBe(200);
  });

  it('cannot be asked for without a line, nor for a visit that is not open', async () => {
    line.cut(true);
    expect(await rig.page().call.uploads.open({ visitId })).toEqual({ ok: false, reason: 'upload-unreachable' });
    expect(shown()).toBeNull();
    const strange = { visitId: crypto.randomUUID() };
    expect(await rig.page().call.uploads.open(strange)).toEqual({ ok: false, reason: 'no-such-visit' });
  });

  it('of which the centre knows no more are said to be over, and a code of a terminal is in no log', async () => {
    await opensOnPhone();
    await db.delete(uploads);
    await until('the end', (upload) => upload?.state === 'over');
    const token = new URL(shown()?.url ?? 'http://none/').pathname.split('/').at(-1) ?? '-';
    expect(rig.logText()).not.toContain(token);
  });
});

/** The line between terminal and centre, which can be cut. */
async function startLine(
  target: () => string,
): Promise<{ url: string; cut(isCut: boolean): void; close(): Promise<void> }> {
  let isCut = false;
  const server: Server = createServer(async (request, response) => {
    if (isCut) return void request.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { host: _, connection: __, ...headers } = request.headers as Record<string, string>;
    const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
    const answer = await fetch(target() + request.url, { method: request.method ?? 'GET', headers, ...body });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: (next) => {
      isCut = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
