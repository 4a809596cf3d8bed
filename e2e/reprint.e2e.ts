import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { t } from '../renderer/strings/words.ts';
import { DEMO_STAFF } from '../scripts/demo/config.ts';
import { demoCard } from '../scripts/demo/persons.ts';
import { decodeQrCodes } from '../scripts/qr/decode-pdf.ts';
import { type Hall, openHall } from './hall.ts';
import { leaves, registersWithCard, sees, touches, wakesTheScreen, writes } from './visitor.ts';

const PAPER = { timeout: 60_000, interval: 200 };
const run = promisify(execFile);
let hall: Hall;
let matterNo = '';
let queryCode = '';

beforeAll(async () => {
  hall = await openHall({ printer: 'simulated' });
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;

/** What a sheet says, without the blanks that typesetting put in. */
async function textOf(sheet: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-layout', sheet, '-']);
  return stdout.replace(/\s/gu, '');
}

/** Waits until the next sheet lies in the tray, and reads it. */
async function nextSheet(after: number): Promise<string> {
  await vi.waitFor(() => expect(hall.stack.sheets).toHaveLength(after + 1), PAPER);
  return textOf(hall.stack.sheets[after] ?? '');
}

async function asksForReceipt(): Promise<void> {
  await sees(page(), t.matter.title);
  await touches(page(), t.matter.papers);
  await sees(page(), t.reprint.title);
  await touches(page(), t.papers.names.D01);
}

/** The words of the receipt stand on the screen; from there on to the printing. */
async function readsOn(): Promise<void> {
  await sees(page(), '信访事项登记回执');
  await touches(page(), t.paperWords.print);
}

describe('a receipt that was lost', () => {
  it('was printed once when the matter was registered', async () => {
    await registersWithCard(page(), hall.stack, demoCard('farmer'));
    await sees(page(), t.registered.accepted);
    await vi.waitFor(() => expect(hall.stack.sheets).toHaveLength(2), PAPER);
    const [receipt = ''] = hall.stack.sheets;
    [matterNo = ''] = await hall.mattersAtCentre();
    queryCode =
      (await page()
        .getByText(/^[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{3}$/)
        .first()
        .textContent()) ?? '';
    const said = await textOf(receipt);
    expect(said).toContain(matterNo);
    expect(said).not.toContain('补打');
    await leaves(page());
  });

  it('is printed again with the same number as 补打1 for who knows number and query code', async () => {
    const before = hall.stack.sheets.length;
    await wakesTheScreen(page());
    await touches(page(), t.home.follow);
    await touches(page(), t.follow.number);
    await writes(page(), matterNo);
    await touches(page(), t.next);
    await writes(page(), queryCode);
    await touches(page(), t.code.look);
    await asksForReceipt();
    await readsOn();
    await sees(page(), t.reprint.why(t.papers.names.D01));
    await touches(page(), t.reprint.reasons.lost);
    await sees(page(), t.matter.title);
    const said = await nextSheet(before);
    expect(said).toContain(matterNo);
    expect(said).toContain('补打1');
    await sees(page(), t.papers.completed);
    await leaves(page());
  });

  it('is not printed for the code on the sheet alone: card or query code is asked for first', async () => {
    const before = hall.stack.sheets.length;
    const [receipt = ''] = hall.stack.sheets;
    const [url = ''] = await decodeQrCodes(receipt, { dpi: 203 });
    hall.stack.scanner.scan(url);
    await asksForReceipt();
    await sees(page(), t.reprint.proof);
    await touches(page(), t.reprint.typeCode);
    await writes(page(), '222-222-222');
    await touches(page(), t.reprint.check);
    await sees(page(), '查询码不对');
    await touches(page(), t.close);
    expect(hall.stack.sheets).toHaveLength(before);
  });

  it('is printed as 补打2 once the card was laid', async () => {
    const before = hall.stack.sheets.length;
    await touches(page(), t.back);
    await sees(page(), t.reprint.proof);
    hall.stack.card.lay(demoCard('farmer').text);
    await touches(page(), t.confirm.yes);
    hall.stack.card.lift();
    await readsOn();
    await touches(page(), t.reprint.reasons.unreadable);
    const said = await nextSheet(before);
    expect(said).toContain(matterNo);
    expect(said).toContain('补打2');
  });

  it('is printed as 补打3 when somebody on duty answers for the person, and the PIN is not seen', async () => {
    await leaves(page());
    const before = hall.stack.sheets.length;
    const [receipt = ''] = hall.stack.sheets;
    const [url = ''] = await decodeQrCodes(receipt, { dpi: 203 });
    hall.stack.scanner.scan(url);
    await asksForReceipt();
    await touches(page(), t.reprint.askStaff);
    await sees(page(), t.reprint.staff.title);
    await writes(page(), DEMO_STAFF.pin);
    const field = page().getByLabel(t.reprint.staff.label);
    expect(await field.evaluate((element) => getComputedStyle(element).getPropertyValue('-webkit-text-security'))).toBe(
      'disc',
    );
    await touches(page(), t.reprint.vouch);
    await readsOn();
    await touches(page(), t.reprint.reasons.lost);
    expect(await nextSheet(before)).toContain('补打3');
  });
});
