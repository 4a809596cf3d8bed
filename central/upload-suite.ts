import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { LARGEST_PICTURE, MOST_PICTURES, PICTURE_PART } from '../contract/uploads.ts';
import { HEIC_START, jpegOf } from '../domain/picture.fixture.ts';
import type { CentreRig } from './centre-suite.ts';
import { uploadedPictures, uploads } from './db/schema.ts';
import { makePhone, plainPng } from './phone-rig.ts';
import type { TerminalRig } from './terminal-rig.ts';

const HALL = { name: '样例大厅', phone: '0317-0000100' };
const MINUTE = 60_000;

/** Pictures from a phone come to the terminal that asked for them, from one phone, and nothing of them stays. */
export function uploadSuite(rig: () => CentreRig): void {
  /** An upload as a terminal opens it. */
  async function opened(terminal?: TerminalRig) {
    const { client } = terminal ?? (await rig().terminal());
    const token = randomBytes(16).toString('base64url');
    const uploadId = createHash('sha256').update(token).digest('hex');
    await client.uploads.open({ uploadId, hall: HALL });
    const look = async () => (await client.uploads.look({ uploadId })).found;
    return { client, token, uploadId, url: `${rig().url}/u/${token}`, look };
  }
  const stored = async (uploadId: string) => ({
    uploads: (await rig().db.select().from(uploads).where(eq(uploads.uploadId, uploadId))).length,
    pictures: await rig().db.select().from(uploadedPictures).where(eq(uploadedPictures.uploadId, uploadId)),
  });
  const picture = (grey: number) => ({ bytes: plainPng({ width: 40, height: 30, grey }) });
  async function later(ms: number, then: () => Promise<void>) {
    const { clock } = rig();
    const before = clock.now;
    clock.now = new Date(before.getTime() + ms);
    await then().finally(() => {
      clock.now = before;
    });
  }
  const OVER = '这个二维码不能用了';

  describe('an upload', () => {
    it('brings pictures from the phone to the terminal, part by part, and then nothing of them is left', async () => {
      const { client, uploadId, url, look } = await opened();
      const phone = makePhone();
      const page = await phone.get(url);
      expect([page.status, await look()]).toMatchObject([200, { phone: true, pictures: [] }]);
      const large = Buffer.concat([jpegOf({ width: 900, height: 600 }), randomBytes(PICTURE_PART)]);
      const sent = await phone.send(url, [{ bytes: large }, picture(90)]);
      expect(sent.url).toMatch(/\/sent\?$/);
      expect(sent.text).toContain('照片正在送到大厅的屏幕上');
      const found = await look();
      expect(found?.pictures.map(({ bytes }) => bytes)).toEqual([large.length, picture(90).bytes.length]);
      const parts: Buffer[] = [];
      for (const { pictureId, bytes, sha256 } of found?.pictures ?? []) {
        const came: Buffer[] = [];
        while (Buffer.concat(came).length < bytes) {
          const offset = Buffer.concat(came).length;
          const { part } = await client.uploads.part({ uploadId, pictureId, offset });
          came.push(Buffer.from(part ?? '', 'base64'));
        }
        const whole = Buffer.concat(came);
        expect(createHash('sha256').update(whole).digest('hex')).toBe(sha256);
        parts.push(whole);
        await client.uploads.taken({ uploadId, pictureId });
        await client.uploads.taken({ uploadId, pictureId });
        expect((await client.uploads.part({ uploadId, pictureId, offset: 0 })).part).toBeNull();
      }
      expect(parts).toEqual([large, picture(90).bytes]);
      expect((await stored(uploadId)).pictures.map(({ content }) => content)).toEqual([null, null]);
      const there = await phone.get(`${url}/sent`);
      expect(there.text).toContain('已送到大厅的屏幕上');
      expect(there.text).toContain('一共2张');
      await client.uploads.close({ uploadId });
      expect(await stored(uploadId)).toEqual({ uploads: 0, pictures: [] });
    });

    it('says who receives the pictures and when they are deleted before anything is sent, in a page that nothing gets into', async () => {
      const { url } = await opened();
      const { text, headers } = await makePhone().get(url);
      for (const words of ['照片只交给样例大厅', 'tel:03170000100', '马上删除', '最晚10:05删除'])
        expect(text).toContain(words);
      expect(text).toContain('accept="image/*"');
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      );
      expect(headers.get('set-cookie')).toMatch(/^minglu-upload=[\w-]{22}; Path=\/u\/; HttpOnly; SameSite=Strict$/);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(text).not.toMatch(/<script(?! src="\/)|style=|\son\w+=/);
    });

    it('is one phone’s: a second one, also with another’s cookie, sees what everybody without a code sees', async () => {
      const { url, look } = await opened();
      const first = makePhone();
      await first.get(url);
      const second = makePhone();
      const other = await opened();
      await second.get(other.url);
      const refused = await second.get(url);
      const unknown = await second.get(`${rig().url}/u/${randomBytes(16).toString('base64url')}`);
      expect([refused.status, refused.text]).toEqual([unknown.status, unknown.text]);
      expect(refused.status).toBe(404);
      expect(refused.text).toContain(OVER);
      expect((await second.send(url, [picture(1)])).text).toContain(OVER);
      expect((await look())?.pictures).toEqual([]);
      expect((await first.get(url)).status).toBe(200);
    });

    it('opened by two phones at once lets in one', async () => {
      const { url } = await opened();
      const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await makePhone().get(url)).status));
      expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    });

    it('is not taken by a phone that only looks ahead', async () => {
      const { url } = await opened();
      await fetch(url, { headers: { 'sec-purpose': 'prefetch' } });
      await fetch(url, { method: 'HEAD' });
      expect((await makePhone().get(url)).status).toBe(200);
    });

    it('is over when its minutes are, for phone and terminal; both ends keep it open while something happens', async () => {
      const { client, url, uploadId, look } = await opened();
      const phone = makePhone();
      await phone.get(url);
      await later(4 * MINUTE, async () => {
        expect(await client.uploads.extend({ uploadId })).toEqual({ secondsLeft: 300 });
      });
      await later(8 * MINUTE, async () => {
        expect((await phone.send(url, [picture(5)])).status).toBe(200);
      });
      await later(12.5 * MINUTE, async () => {
        expect((await look())?.secondsLeft).toBe(30);
      });
      await later(13 * MINUTE, async () => {
        expect(await look()).toBeNull();
        expect(await client.uploads.extend({ uploadId })).toEqual({ secondsLeft: null });
        const [{ pictureId = '' } = {}] = (await stored(uploadId)).pictures;
        expect(await client.uploads.part({ uploadId, pictureId, offset: 0 })).toEqual({ part: null });
        expect((await phone.get(url)).text).toContain(OVER);
        expect((await phone.send(url, [picture(6)])).text).toContain(OVER);
      });
    });

    it('never lasts longer than an hour, however often it was extended', async () => {
      const { client, uploadId } = await opened();
      const left: (number | null)[] = [];
      for (let minute = 4; minute <= 60; minute += 4) {
        await later(minute * MINUTE, async () => {
          left.push((await client.uploads.extend({ uploadId })).secondsLeft);
        });
      }
      expect(left.slice(-2)).toEqual([240, null]);
    });

    it('of a terminal that died is swept away with its pictures', async () => {
      const { url, uploadId } = await opened();
      const phone = makePhone();
      await phone.get(url);
      await phone.send(url, [picture(7)]);
      expect((await stored(uploadId)).pictures).toHaveLength(1);
      await later(6 * MINUTE, async () => void (await opened()));
      expect(await stored(uploadId)).toEqual({ uploads: 0, pictures: [] });
    });

    it('is over when the terminal opens another: the next visit begins with an empty one', async () => {
      const terminal = await rig().terminal();
      const before = await opened(terminal);
      const phone = makePhone();
      await phone.get(before.url);
      await phone.send(before.url, [picture(8)]);
      const after = await opened(terminal);
      expect(await stored(before.uploadId)).toEqual({ uploads: 0, pictures: [] });
      expect((await phone.get(before.url)).text).toContain(OVER);
      expect((await after.look())?.pictures).toEqual([]);
    });

    it('is seen, emptied and closed by its own terminal alone', async () => {
      const { url, uploadId, look } = await opened();
      const phone = makePhone();
      await phone.get(url);
      await phone.send(url, [picture(9)]);
      const [{ pictureId = '' } = {}] = (await look())?.pictures ?? [];
      const { client } = await rig().terminal();
      expect(await client.uploads.look({ uploadId })).toEqual({ found: null });
      expect(await client.uploads.part({ uploadId, pictureId, offset: 0 })).toEqual({ part: null });
      await client.uploads.taken({ uploadId, pictureId });
      await client.uploads.close({ uploadId });
      expect((await look())?.pictures).toHaveLength(1);
      await expect(rig().desk.uploads.look({ uploadId })).rejects.toMatchObject({ status: 401 });
    });
  });

  describe('what a phone sends', () => {
    it.each([
      ['a page that is called a picture', { bytes: Buffer.from('<script>alert(1)</script>') }, '不是照片'],
      ['a PDF', { bytes: Buffer.from('%PDF-1.7\n%%EOF'), name: 'a.pdf', type: 'application/pdf' }, '不是照片'],
      ['a picture of a kind no screen shows', { bytes: HEIC_START, type: 'image/heic' }, 'HEIC'],
      [
        'one that is too many bytes',
        { bytes: Buffer.concat([jpegOf({ width: 9, height: 9 }), Buffer.alloc(LARGEST_PICTURE)]) },
        '太大',
      ],
      ['one that is too many pixels', { bytes: jpegOf({ width: 30_000, height: 30_000 }) }, '太大'],
      ['an empty form', { bytes: Buffer.alloc(0), name: '', type: 'application/octet-stream' }, '还没有选照片'],
    ])('%s is refused with a plain sentence, and the good one beside it is kept', async (_, bad, words) => {
      const { url, look } = await opened();
      const phone = makePhone();
      await phone.get(url);
      const alone = await phone.send(url, [bad]);
      expect(alone.text).toContain(words);
      expect(new URL(alone.url).pathname).not.toContain('sent');
      const both = await phone.send(url, [bad, picture(20)]);
      expect(both.text).toContain(words);
      expect((await look())?.pictures).toHaveLength(1);
    });

    it('is told by its bytes: a picture called something else is a picture', async () => {
      const { url, look } = await opened();
      const phone = makePhone();
      await phone.get(url);
      await phone.send(url, [{ ...picture(3), name: 'letter.html', type: 'text/html' }]);
      expect((await look())?.pictures).toHaveLength(1);
    });

    it('twice is kept once', async () => {
      const { url, look } = await opened();
      const phone = makePhone();
      await phone.get(url);
      await Promise.all([phone.send(url, [picture(4)]), phone.send(url, [picture(4)])]);
      expect((await look())?.pictures).toHaveLength(1);
    });

    it('too often is kept as far as there is room, also when it all comes at once', async () => {
      const { url, look } = await opened();
      const phone = makePhone();
      await phone.get(url);
      const halves = [0, 1].map((half) => Array.from({ length: 7 }, (_, i) => picture(100 + 7 * half + i)));
      const said = await Promise.all(halves.map((pictures) => phone.send(url, pictures)));
      expect((await look())?.pictures).toHaveLength(MOST_PICTURES);
      expect(said.map(({ text }) => text).join()).toContain('多的没有送');
    });

    it('is refused before it is read once somebody has sent far too often', async () => {
      const { url, look } = await opened();
      const phone = makePhone();
      await phone.get(url);
      for (let i = 0; i < 4 * MOST_PICTURES; i += 1) await phone.send(url, [{ bytes: Buffer.from('nothing') }]);
      expect((await phone.send(url, [picture(11)])).text).toContain('多的没有送');
      expect((await look())?.pictures).toEqual([]);
    });

    it('and is broken off on the way leaves nothing of what was not whole', async () => {
      const { url, uploadId, look } = await opened();
      const phone = makePhone();
      const page = await phone.get(url);
      const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
      await brokenOff(url, cookie, [picture(12).bytes, picture(13).bytes.subarray(0, 40)]);
      await expect.poll(async () => (await look())?.pictures.length).toBe(1);
      expect((await stored(uploadId)).pictures.map(({ size }) => size)).toEqual([picture(12).bytes.length]);
      await phone.send(url, [picture(13)]);
      expect((await look())?.pictures).toHaveLength(2);
    });
  });

  it('no log line holds a token, a cookie or a name of a file', async () => {
    const { url, token, uploadId } = await opened();
    const phone = makePhone();
    const { headers } = await phone.get(url);
    await phone.send(url, [{ ...picture(14), name: 'wang-yangli.jpg' }]);
    const log = rig().logLines.join('\n');
    expect(log).toContain('"page":"/u/:token","method":"POST","status":303');
    const secret = /=([\w-]+);/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '-';
    for (const word of [token, uploadId, secret, 'wang-yangli']) expect(log).not.toContain(word);
  });
}

/** A form whose line breaks before its end. */
async function brokenOff(url: string, cookie: string, files: readonly Uint8Array[]): Promise<void> {
  const { hostname, port, pathname, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  await new Promise<void>((done) => socket.once('connect', done));
  const head = [
    `POST ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    `Cookie: ${cookie}`,
    'Content-Type: multipart/form-data; boundary=XX',
    'Content-Length: 100000',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  for (const file of files) {
    socket.write('--XX\r\nContent-Disposition: form-data; name="picture"; filename="a.png"\r\n\r\n');
    socket.write(file);
    if (file !== files.at(-1)) socket.write('\r\n');
  }
  // Long enough for the whole one to be read; then the line is gone.
  await new Promise((done) => setTimeout(done, 200));
  socket.destroy();
}
