import { createHash, randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../central/db/open.ts';
import { uploadedPictures } from '../central/db/schema.ts';
import { type RunningCentre, serveCentre } from '../central/server.ts';
import { exampleSettings } from '../central/settings-rig.ts';
import { enrolTerminal, type TerminalRig } from '../central/terminal-rig.ts';
import { strings } from '../central/upload-page/strings.ts';
import { readPicture } from '../domain/picture.ts';
import { electronRuntime } from '../scripts/electron-runtime.ts';
import { withDisplay } from './display.ts';
import { launchElectron } from './launch-electron.ts';

const VIEWER = fileURLToPath(new URL('../scripts/viewer', import.meta.url));
/** What a camera writes beside the picture; a test looks for it where it must not be. */
const PLACE = 'GPS 38.42N 115.83E';

let db: Database;
let centre: RunningCentre;
let terminal: TerminalRig;
let phone: ElectronApplication;
let page: Page;
const token = randomBytes(16).toString('base64url');
const uploadId = createHash('sha256').update(token).digest('hex');

beforeAll(async () => {
  const quiet = () => {};
  const open = await openDatabase({ kind: 'pglite', dir: null });
  db = open.db;
  const log = { info: quiet, error: quiet };
  centre = await serveCentre(open, { port: 0, host: '127.0.0.1', settings: exampleSettings(), log });
  terminal = await enrolTerminal(centre, { siteId: 'shisu', terminalId: 'T01', now: () => new Date() });
  await terminal.client.uploads.open({ uploadId, hall: { name: '师素镇便民大厅（样例）', phone: '0317-0000200' } });
  const rootOnly = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  await withDisplay();
  phone = await launchElectron({
    executablePath: electronRuntime().electron,
    args: [VIEWER, `${centre.url}/u/${token}`, '--size=390x844', ...rootOnly],
  });
  page = await phone.firstWindow();
});
afterAll(async () => {
  await phone?.close();
  await centre?.close();
});

it('on a real phone’s browser says first who receives the pictures', async () => {
  await page.getByText(strings.heading).waitFor();
  await page.getByText('照片只交给师素镇便民大厅（样例）').waitFor();
  await photograph('choose');
});

it('makes a large picture smaller, upright and silent about its place before it is sent, and tells what is none', async () => {
  const camera = await cameraPicture(page);
  await page.getByLabel(strings.choose).setInputFiles([
    { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: camera },
    { name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture at all') },
  ]);
  await page.getByRole('button', { name: strings.send }).click();
  await page.getByText(strings.onTheWay).waitFor();
  await page.getByText(strings.refusals['no-picture']).waitFor();
  await photograph('on-the-way');
  const [stored, ...more] = await db.select().from(uploadedPictures);
  expect(more).toEqual([]);
  const content = Buffer.from(stored?.content ?? []);
  expect(readPicture(content)).toEqual({ kind: 'jpeg', width: 1950, height: 2600 });
  expect(content.includes(PLACE)).toBe(false);
  expect(content.length).toBeLessThan(camera.length);
});

it('says by itself when the picture is on the terminal’s screen', async () => {
  const { found } = await terminal.client.uploads.look({ uploadId });
  for (const { pictureId } of found?.pictures ?? []) await terminal.client.uploads.taken({ uploadId, pictureId });
  await page.getByText(strings.arrived).waitFor();
  await photograph('arrived');
  await page.getByText(strings.more).click();
  await page.getByText(strings.soFar(1)).waitFor();
});

it('is over for this phone too once the visit is', async () => {
  await terminal.client.uploads.close({ uploadId });
  await page.reload();
  await page.getByText(strings.overHeading).waitFor();
  await photograph('over');
});

/** Where MINGLU_SHOTS names a folder, the page is kept there to be looked at. */
async function photograph(name: string): Promise<void> {
  const folder = process.env.MINGLU_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/upload-${name}.png`, fullPage: true });
}

/** 4000 by 3000 as a camera held upright writes it: lying on its side, with the word for it and with its place. */
async function cameraPicture(drawnIn: Page): Promise<Buffer> {
  const base64 = await drawnIn.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 4000;
    canvas.height = 3000;
    const pen = canvas.getContext('2d');
    for (let x = 0; x < 4000 && pen !== null; x += 10) {
      pen.fillStyle = `rgb(${x % 256} ${(x * 7) % 256} ${(x * 13) % 256})`;
      pen.fillRect(x, 0, 10, 3000);
    }
    return canvas.toDataURL('image/jpeg', 1).split(',')[1] ?? '';
  });
  const plain = Buffer.from(base64, 'base64');
  // TIFF, big endian, one entry: orientation 6, turned to the right.
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(PLACE, 'latin1')]);
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1);
  segment.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([plain.subarray(0, 2), segment, exif, plain.subarray(2)]);
}
