import { randomUUID } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { signedSamplePdf } from '../contract/signed-pdf.fixture.ts';
import { dayOf } from '../domain/calendar.ts';
import { t } from '../renderer/strings/words.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { type Hall, openHall } from './hall.ts';
import { leaves, registersWithCard, sees, touches, wakesTheScreen, writes } from './visitor.ts';

const PAPER = { timeout: 60_000, interval: 200 };
const PICTURES = 'out/e2e';
let hall: Hall;
let opinion: Buffer;
let matterNo = '';
let queryCode = '';

beforeAll(async () => {
  [hall, opinion] = await Promise.all([
    openHall({ printer: 'simulated' }),
    signedSamplePdf({ pages: 2, weight: 300_000 }),
    mkdir(PICTURES, { recursive: true }),
  ]);
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;

async function attachAtDesk(pdf: Buffer): Promise<Response> {
  const { url, deskToken } = hall.stack.centre;
  const body = {
    operationId: randomUUID(),
    code: 'D10',
    documentNo: '样信复〔2026〕1号',
    title: '信访事项处理意见书',
    on: dayOf(new Date().toISOString()),
    pdf: pdf.toString('base64'),
  };
  return fetch(`${url}/v1/matters/${encodeURIComponent(matterNo)}/signed-documents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${deskToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Waits until this page of the PDF stands on the screen, and says how much of it is not white. */
async function drawnShare(number: number): Promise<number> {
  await page().locator(`canvas[data-drawn="${number}"]`).waitFor();
  return hall.kiosk.inPage<number>(`(() => {
    const canvas = document.querySelector('canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i + 1] < 128) dark += 1;
    return dark / (data.length / 4);
  })()`);
}

describe('an opinion signed by its organ', () => {
  it('is attached at the desk after the matter was accepted', async () => {
    await registersWithCard(page(), hall.stack, demoCard('farmer'));
    await sees(page(), t.registered.accepted);
    await vi.waitFor(() => expect(hall.stack.sheets).toHaveLength(2), PAPER);
    [matterNo = ''] = await hall.mattersAtCentre();
    const code = page().getByText(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}$/);
    queryCode = (await code.first().textContent()) ?? '';
    await leaves(page());
    const attached = await attachAtDesk(opinion);
    expect([attached.status, await attached.json()]).toMatchObject([200, { pages: 2, signature: 'intact' }]);
  });

  it('is read page by page by who knows number and query code', async () => {
    await wakesTheScreen(page());
    await touches(page(), t.home.follow);
    await touches(page(), t.follow.number);
    await writes(page(), matterNo);
    await touches(page(), t.next);
    await writes(page(), queryCode);
    await touches(page(), t.code.look);
    await sees(page(), t.matter.title);
    await touches(page(), t.matter.papers);
    await sees(page(), t.signed.hint(2));
    await page().screenshot({ path: `${PICTURES}/signed-paper-list.png` });
    await touches(page(), t.papers.names.D10);
    expect(await drawnShare(1)).toBeGreaterThan(0.003);
    await page().screenshot({ path: `${PICTURES}/signed-paper-page.png` });
    await touches(page(), t.signed.large);
    await sees(page(), t.signed.whole);
    await drawnShare(1);
    await page().screenshot({ path: `${PICTURES}/signed-paper-large.png` });
    await touches(page(), t.signed.whole);
    await touches(page(), t.nextPage);
    expect(await drawnShare(2)).toBeGreaterThan(0.003);
    await sees(page(), t.pageOf(2, 2));
    await touches(page(), t.back);
    await sees(page(), t.reprint.title);
    await touches(page(), t.papers.names.D10);
    expect(await drawnShare(1)).toBeGreaterThan(0.003);
  });

  it('comes out of the printer as the very bytes that were signed', async () => {
    const before = hall.stack.sheets.length;
    await touches(page(), t.signed.print);
    await vi.waitFor(() => expect(hall.stack.sheets).toHaveLength(before + 1), PAPER);
    expect((await readFile(hall.stack.sheets[before] ?? '')).equals(opinion)).toBe(true);
    await sees(page(), t.papers.completed);
    await leaves(page());
  });

  it('finds what reading a PDF may take with the terminal itself: encodings, fonts, decoders that the policy runs', async () => {
    const files = ['cmaps/UniGB-UCS2-H.bcmap', 'fonts/FoxitSerif.pfb', 'fonts/LiberationSans-Regular.ttf'];
    for (const file of files) {
      expect(await hall.kiosk.inPage(`fetch('/pdf/${file}').then(({ status }) => status)`), file).toBe(200);
    }
    for (const decoder of ['jbig2', 'openjpeg']) {
      const load = `import('/pdf/decoders/${decoder}_nowasm_fallback.js').then((loaded) => typeof loaded.default)`;
      expect(await hall.kiosk.inPage(load), decoder).toBe('function');
    }
  });

  it('leaves nothing of itself on the page when the visit is over', async () => {
    expect(await hall.kiosk.inPage('document.querySelectorAll("canvas").length')).toBe(0);
  });
});
