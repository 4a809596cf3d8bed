import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { makePhone, plainPng } from '../central/phone-rig.ts';
import { DeliveredMaterial } from '../contract/materials.ts';
import { t, phone as words } from '../renderer/strings/words.ts';
import { readQrCodes } from '../scripts/qr/read-codes.ts';
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

const SOON = { timeout: 60_000, interval: 200 };
const phone = makePhone();
let hall: Hall;
let address = '';

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;
const picture = (grey: number) => ({ bytes: plainPng({ width: 400, height: 300, grey }) });

it('a code on the screen opens the upload on the person’s own phone, and on no other', async () => {
  await wakesTheScreen(page());
  await touches(page(), t.home.register);
  await touches(page(), t.notice.read);
  await identifiesByHand(page(), { name: '样例李四', address: '师素镇东答村2号' });
  await answersQuestions(page(), FENCE);
  await touches(page(), words.ask);
  await sees(page(), words.waiting(5));
  await photograph('code');
  [address = ''] = await codesOnScreen();
  expect(new URL(address).pathname).toMatch(/^\/u\/[\w-]{22}$/);
  expect((await phone.get(address)).status).toBe(200);
  expect((await makePhone().get(address)).status).toBe(404);
  await sees(page(), words.opened(5));
});

it('what the phone sends is shown, kept or thrown away, one by one', async () => {
  await phone.send(address, [picture(60), picture(120), picture(180)]);
  await page().getByAltText(words.pictureLabel).waitFor();
  await photograph('picture');
  await touches(page(), words.keep);
  await touches(page(), words.throwAway);
  await touches(page(), words.keep);
  await sees(page(), words.kept(2));
  expect((await phone.get(`${address}/sent`)).text).toContain('已送到大厅的屏幕上');
  await photograph('kept');
  await touches(page(), words.done);
  await sees(page(), t.readback.title);
  // Back at the read-back, nothing more can come by this code.
  await vi.waitFor(async () => expect((await phone.send(address, [picture(200)])).status).toBe(404), SOON);
});

it('the matter is registered with them, and they lie at the centre once', async () => {
  await submits(page());
  await sees(page(), t.registered.title);
  await vi.waitFor(async () => {
    const [matterNo = ''] = await hall.mattersAtCentre();
    const materials = await materialsAtCentre(matterNo);
    expect(materials).toMatchObject([
      { kind: 'photo', source: 'phone', pages: [{ here: true, width: 400, height: 300 }] },
      { kind: 'photo', source: 'phone', pages: [{ here: true, width: 400, height: 300 }] },
    ]);
    const hashes = materials.flatMap(({ pages }) => pages.map(({ sha256 }) => sha256));
    expect(new Set(hashes).size).toBe(2);
  }, SOON);
});

it('after the visit the code leads nowhere, and no picture is left in the page', async () => {
  await leaves(page());
  expect((await phone.get(address)).status).toBe(404);
  expect(await page().evaluate(() => document.querySelectorAll('img[src^="blob:"], canvas').length)).toBe(0);
});

async function materialsAtCentre(matterNo: string) {
  const { url, deskToken } = hall.stack.centre;
  const headers = { authorization: `Bearer ${deskToken}` };
  const answer = await fetch(`${url}/v1/matters/${matterNo}/materials`, { headers });
  return z.object({ materials: z.array(DeliveredMaterial) }).parse(await answer.json()).materials;
}

async function codesOnScreen(): Promise<string[]> {
  const { width, height, data } = PNG.sync.read(await page().screenshot());
  return readQrCodes({ width, height, dots: Uint8Array.from({ length: width * height }, (_, i) => data[i * 4] ?? 0) });
}

/** Where MINGLU_SHOTS names a folder, the screen is kept there to be looked at. */
async function photograph(name: string): Promise<void> {
  const folder = process.env.MINGLU_SHOTS;
  if (folder) await page().screenshot({ path: `${folder}/screen-${name}.png` });
}
