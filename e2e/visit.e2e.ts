import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { isSignedBy, TICKET_KEYS_PATH, TicketKeys } from '../contract/ticket-signature.ts';
import { stateWords } from '../domain/step-words.ts';
import { checkTicket } from '../domain/ticket-check.ts';
import { t } from '../renderer/strings/words.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { decodeQrCodes } from '../scripts/qr/decode-pdf.ts';
import { type Hall, openHall, printedPdfs } from './hall.ts';
import { countTouches } from './touch-count.ts';
import { leaves, registersWithCard, sees, touches } from './visitor.ts';

// The main job, on Debian's own IPP printer and a real PostgreSQL: a card on the reader, a notice in the hand.

const PAPER = { timeout: 60_000, interval: 200 };
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'ippeveprinter' });
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;
const sheets = () => printedPdfs(hall.evePrinter?.spoolDir ?? '');

it('gives a receipt and a notice, and the centre holds the matter once', async () => {
  await registersWithCard(page(), hall.stack, demoCard('farmer'));
  await sees(page(), t.registered.accepted);
  await vi.waitFor(async () => expect(await sheets()).toHaveLength(2), PAPER);
  expect(await hall.mattersAtCentre()).toHaveLength(1);
});

it('prints a code that opens the same matter on the tracking page', async () => {
  const [matterNo] = await hall.mattersAtCentre();
  for (const sheet of await sheets()) {
    const [url] = await decodeQrCodes(sheet, { dpi: 203 });
    const answer = await fetch(url ?? '');
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain(matterNo);
    expect(html).not.toContain(demoCard('farmer').name);
  }
});

it('prints a code that the keys the centre publishes find genuine beside its number', async () => {
  const [matterNo = ''] = await hall.mattersAtCentre();
  const keys = TicketKeys.parse(await (await fetch(hall.stack.centre.url + TICKET_KEYS_PATH)).json());
  for (const sheet of await sheets()) {
    const [scan = ''] = await decodeQrCodes(sheet, { dpi: 203 });
    expect(checkTicket({ scan, matterNo, keys }, isSignedBy)).toMatchObject({
      genuine: true,
      signedBy: { terminalId: 'T03' },
    });
  }
});

it('opens the road map again by the code held before the scanner', async () => {
  await leaves(page());
  const [sheet] = await sheets();
  const [url] = await decodeQrCodes(sheet ?? '', { dpi: 203 });
  const count = await countTouches(page());
  hall.stack.scanner.scan(url ?? '');
  await sees(page(), t.matter.title);
  expect(await count()).toBe(0);
  await sees(page(), stateWords.current);
  await touches(page(), t.matter.print);
  await vi.waitFor(async () => expect(await sheets()).toHaveLength(3), PAPER);
});

it('opens it by the card as well, among what the person brought', async () => {
  await leaves(page());
  const [matterNo = ''] = await hall.mattersAtCentre();
  const count = await countTouches(page());
  hall.stack.card.lay(demoCard('farmer').text);
  await touches(page(), t.confirm.yes);
  hall.stack.card.lift();
  await touches(page(), t.home.follow);
  await page().getByRole('button', { name: matterNo }).click();
  await sees(page(), t.matter.title);
  await sees(page(), matterNo);
  const touched = await count();
  console.info(`touches from the card to the matter: ${touched}`);
  expect(touched).toBeLessThanOrEqual(3);
});
