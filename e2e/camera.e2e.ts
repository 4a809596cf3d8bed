import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { clientOf } from '../central/terminal-rig.ts';
import { type Lying, lyingPage, slopeOf } from '../renderer/input/scan/page-picture.fixture.ts';
import type { Picture } from '../renderer/input/scan/picture.ts';
import { materials, t } from '../renderer/strings/words.ts';
import { y4m } from '../scripts/demo/film.ts';
import { type Hall, openHall } from './hall.ts';
import {
  answersQuestions,
  FENCE,
  identifiesByHand,
  leaves,
  sees,
  submits,
  touches,
  wakesTheScreen,
} from './visitor.ts';

const SOON = { timeout: 60_000, interval: 300 };
/** As somebody lays a letter down: not straight, and farther off above than below. */
const LAID: Lying = { width: 1280, height: 960, turned: 6, tilted: 0.05, ground: 50, paper: 230, shadow: 190 };

let dir: string;
let hall: Hall;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'minglu-camera-'));
  const file = join(dir, 'page.y4m');
  await writeFile(file, y4m(lyingPage(LAID)));
  hall = await openHall({ printer: 'simulated', cameraSees: file });
});
afterAll(async () => {
  await hall?.close();
  await rm(dir, { recursive: true, force: true });
});

const page = () => hall.kiosk.page;

describe('a paper under the document camera', () => {
  let looked = '';

  it('is taken from the read-back, looked at and kept, page by page', async () => {
    await wakesTheScreen(page());
    await touches(page(), t.home.register);
    await touches(page(), t.notice.read);
    await identifiesByHand(page(), { name: '样例李四', address: '师素镇东答村2号' });
    await answersQuestions(page(), FENCE);
    await photograph('readback');
    await watchesMedia();
    await touches(page(), materials.ask);
    await photograph('materials-empty');
    await touches(page(), materials.add);
    await photograph('kind');
    await touches(page(), materials.kinds.agreement.label);
    await sees(page(), materials.steps.looking);
    await photograph('live');
    await touches(page(), materials.take);
    await sees(page(), materials.lookTitle);
    await photograph('look');
    expect(await page().getByText(materials.notFound).count()).toBe(0);
    // Not good enough: once more.
    await touches(page(), materials.retake);
    await touches(page(), materials.take);
    await sees(page(), materials.lookTitle);
    looked = await page().evaluate(() => Reflect.get(window, 'lookedAt') as Promise<string>);
    await touches(page(), materials.keep);
    await sees(page(), materials.nextPageTitle);
    await touches(page(), materials.allTaken(1));
    await sees(page(), materials.pages(1));
    await photograph('materials');
  });

  it('leaves the camera dark once the screen is left', async () => {
    const tracks = () =>
      page().evaluate(() =>
        (Reflect.get(window, 'opened') as MediaStream[]).flatMap((stream) =>
          stream.getTracks().map((track) => track.readyState),
        ),
      );
    expect((await tracks()).length).toBeGreaterThan(0);
    await expect.poll(async () => new Set(await tracks())).toEqual(new Set(['ended']));
  });

  it('lies at the centre as it was looked at, straight', async () => {
    await touches(page(), materials.done);
    await sees(page(), materials.brought);
    await submits(page());
    await sees(page(), t.registered.title);
    const [matterNo = ''] = await vi.waitFor(async () => {
      const numbers = await hall.mattersAtCentre();
      expect(numbers).toHaveLength(1);
      return numbers;
    }, SOON);
    const { url, deskToken } = hall.stack.centre;
    const { desk } = clientOf(url, async () => ({
      authorization: `Bearer ${deskToken}`,
      'content-type': 'application/json',
    }));
    const sha256 = await vi.waitFor(async () => {
      const [material, ...more] = (await desk.materials.list({ matterNo })).materials;
      expect(more).toEqual([]);
      expect(material).toMatchObject({ kind: 'agreement', source: 'camera', pages: [{ here: true }] });
      return material?.pages[0]?.sha256 ?? '';
    }, SOON);
    const { jpeg } = await desk.materials.page({ matterNo, sha256 });
    expect(
      createHash('sha256')
        .update(Buffer.from(jpeg ?? '', 'base64'))
        .digest('hex'),
    ).toBe(sha256);
    expect(sha256).toBe(looked);
    const kept = await decoded(jpeg ?? '');
    expect(kept.height / kept.width).toBeGreaterThan(1.3);
    expect(Math.abs(slopeOf(kept))).toBeLessThan(1);
    await leaves(page());
  });
});

/** Keeps every stream that is opened, and the hash of every picture that is shown. */
async function watchesMedia(): Promise<void> {
  await page().evaluate(() => {
    const { mediaDevices } = navigator;
    const opened: MediaStream[] = [];
    Object.assign(window, { opened });
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wish) => {
      const stream = await open(wish);
      opened.push(stream);
      return stream;
    };
    const show = URL.createObjectURL;
    const hashOf = async (blob: Blob) => {
      const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(window, { lookedAt: hashOf(blob) });
      return show(blob);
    };
  });
}

/** The dots of a JPEG, as Chromium reads them. */
async function decoded(jpeg: string): Promise<Picture> {
  const { base64, width, height } = await page().evaluate(async (given) => {
    const bytes = Uint8Array.from(atob(given), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    pen?.drawImage(picture, 0, 0);
    const { data = new Uint8ClampedArray() } = pen?.getImageData(0, 0, picture.width, picture.height) ?? {};
    let text = '';
    for (let i = 0; i < data.length; i += 0x8000) text += String.fromCharCode(...data.subarray(i, i + 0x8000));
    return { base64: btoa(text), width: picture.width, height: picture.height };
  }, jpeg);
  return { data: new Uint8ClampedArray(Buffer.from(base64, 'base64')), width, height };
}

/** Where MINGLU_SHOTS names a folder, the screen is kept there to be looked at. */
async function photograph(name: string): Promise<void> {
  const folder = process.env.MINGLU_SHOTS;
  if (folder) await page().screenshot({ path: `${folder}/camera-${name}.png` });
}
