import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { isSignedBy, TICKET_KEYS_PATH, TicketKeys } from '../contract/ticket-signature.ts';
import { checkTicket } from '../domain/ticket-check.ts';
import { launchKiosk, withDisplay } from '../e2e/launch.ts';
import { answersQuestions, FENCE, leaves, sees, signs, touches } from '../e2e/visitor.ts';
import { t, ways } from '../renderer/strings/words.ts';
import { demoCard } from './demo/persons.ts';
import { photographTrackingPage } from './demo/phone.ts';
import { type DemoStack, startDemoStack } from './demo/stack.ts';
import { decodeQrCodes } from './qr/decode-pdf.ts';

const OUT = 'out/tour';
/** QR codes are read off the paper as a cheap printer would have printed them. */
const PRINT_DPI = 203;
/** A sheet takes a moment; longer than this and the tour has failed. */
const PAPER_WAIT_MS = 60_000;

type Entry = { file: string; what: string };
/** What the tour checked, beside what it left. */
type Found = { matterNo: string; trackingUrl: string; mattersAtCentre: number; signedBy: string };

/**
 * Walks one whole visit on the real program and leaves what came of it in out/tour/, with list.md and list.json.
 * Throws when anything on the way is not as a visitor would find it.
 */
export async function walkTour(): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  const dir = await mkdtemp(join(tmpdir(), 'minglu-tour-'));
  const { close: closeDisplay } = await withDisplay();
  console.log('Starting the centre, the simulated devices and the terminal');
  const stack = await startDemoStack(dir);
  const kiosk = await launchKiosk({ config: stack.configFile, dataDir: join(dir, 'terminal') });
  const entries: Entry[] = [];
  try {
    await visit(kiosk.page, stack, entries);
    const found = await lookFromOutside(kiosk.page, stack, entries);
    await writeLists(entries, found);
    console.log(`\nThe tour is done: ${entries.length} pictures and papers in ${OUT}/, listed in ${OUT}/list.md`);
    console.log(`Matter ${found.matterNo}: tracking page the same, at the centre ${found.mattersAtCentre} time`);
    console.log(`Both papers are genuine by the published key of ${found.signedBy}`);
  } catch (error) {
    await kiosk.page.screenshot({ path: join(OUT, 'failed.png') }).catch(() => {});
    throw error;
  } finally {
    await kiosk.close();
    await stack.close();
    closeDisplay();
    await rm(dir, { recursive: true, force: true });
  }
}

/** From the card on the reader to the wiped screen. */
async function visit(page: Page, stack: DemoStack, entries: Entry[]): Promise<void> {
  const show = (name: string, what: string) => photograph(page, entries, name, what);
  await sees(page, t.attract.title);
  await show('attract', 'The attract screen invites');
  stack.card.lay(demoCard('farmer').text);
  await sees(page, t.confirm.yes);
  await show('confirm', 'The card was read: is it you');
  await touches(page, t.confirm.yes);
  stack.card.lift();
  await sees(page, t.home.title);
  await show('home', 'What would you like to do');
  await touches(page, t.home.register);
  await sees(page, t.notice.title);
  await show('notice', 'The notice: who records what, why, for how long');
  await touches(page, t.notice.read);
  await answersQuestions(page, FENCE, (name) => show(name, QUESTIONS[name] ?? name));
  await signs(page);
  await show('signing', 'Signed with a finger under what was read back');
  await touches(page, ways.signing.submit);
  await sees(page, t.registered.title);
  await show('registered', 'Registered: number and query code at once, the receipt is printing');
  await keepPaper(stack, 0, { file: 'receipt.pdf', what: 'D01: the receipt' }, entries);
  await sees(page, t.registered.accepted);
  await keepPaper(stack, 1, { file: 'notice.pdf', what: 'D02: the acceptance notice with its route map' }, entries);
  await page.getByText(t.papers.completed).nth(1).waitFor();
  await show('accepted', 'Accepted: who handles it, until when; both papers are ready');
  await touches(page, t.registered.road);
  await sees(page, t.matter.title);
  await show('route-map', 'The road map of the matter');
  await leaves(page, () => show('ending', 'Take card and paper'));
  await show('wiped', 'Wiped: ready for the next person');
}

/** The same matter through its QR code: at the scanner, on a telephone, at the centre. */
async function lookFromOutside(page: Page, stack: DemoStack, entries: Entry[]): Promise<Found> {
  const [trackingUrl] = await decodeQrCodes(join(OUT, 'notice.pdf'), { dpi: PRINT_DPI });
  if (trackingUrl === undefined) throw new Error('the QR code of the notice cannot be read');
  stack.scanner.scan(trackingUrl);
  await sees(page, t.matter.title);
  await photograph(page, entries, 'followed', 'Back another day: the QR code opens the road map');

  const html = await (await fetch(trackingUrl)).text();
  await writeFile(join(OUT, 'tracking-page.html'), html);
  await photographTrackingPage(trackingUrl, join(OUT, 'tracking-page.png'));
  entries.push({ file: 'tracking-page.png', what: 'The tracking page on a telephone, opened with the QR code' });
  entries.push({ file: 'tracking-page.html', what: 'The same page as it was served' });

  const keys = TicketKeys.parse(await (await fetch(stack.centre.url + TICKET_KEYS_PATH)).json());
  await writeFile(join(OUT, 'ticket-keys.json'), `${JSON.stringify(keys, null, 2)}\n`);
  entries.push({
    file: 'ticket-keys.json',
    what: 'The published keys, to check a paper with where there is no network',
  });

  await stack.centre.stop();
  const [matterNo, ...more] = await stack.centre.matterNumbers();
  if (matterNo === undefined || more.length > 0) throw new Error('the centre does not hold exactly one matter');
  if (!html.includes(matterNo)) throw new Error('the tracking page shows another matter');
  const signedBy = await signerOf(['receipt.pdf', 'notice.pdf'], { matterNo, keys });
  return { matterNo, trackingUrl, mattersAtCentre: 1 + more.length, signedBy };
}

/** Checks each paper as anybody could: the code it bears, the number beside it, the published keys. */
async function signerOf(papers: string[], { matterNo, keys }: { matterNo: string; keys: TicketKeys }): Promise<string> {
  const signers = new Set<string>();
  for (const paper of papers) {
    const [scan = ''] = await decodeQrCodes(join(OUT, paper), { dpi: PRINT_DPI });
    const check = checkTicket({ scan, matterNo, keys }, isSignedBy);
    if (!check.genuine) throw new Error(`the ticket on ${paper}: ${check.reason}`);
    signers.add(check.signedBy.terminalId);
  }
  return [...signers].join();
}

const QUESTIONS: Record<string, string> = {
  whose: 'Whose matter it is',
  purpose: 'What brings you here',
  kind: 'What kind of trouble',
  township: 'Where: the township',
  village: 'Where: the village',
  concerns: 'Whom it concerns',
  'facts-empty': 'What happened: ready phrases, pinyin, digits',
  facts: 'What happened, told',
  request: 'What do you want',
  readback: 'Read back, change, confirm with one touch',
};

async function photograph(page: Page, entries: Entry[], name: string, what: string): Promise<void> {
  const shots = entries.filter(({ file }) => file.endsWith('.png')).length;
  const file = `${String(shots + 1).padStart(2, '0')}-${name}.png`;
  await page.screenshot({ path: join(OUT, file), animations: 'disabled' });
  entries.push({ file, what });
  console.log(`  ${file}  ${what}`);
}

/** Keeps the nth printed PDF, once it lies in the tray. */
async function keepPaper(stack: DemoStack, index: number, entry: Entry, entries: Entry[]): Promise<void> {
  const start = performance.now();
  while (stack.sheets[index] === undefined) {
    if (performance.now() - start > PAPER_WAIT_MS) throw new Error(`${entry.file} did not come out`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await copyFile(stack.sheets[index], join(OUT, entry.file));
  entries.push(entry);
  console.log(`  ${entry.file}  ${entry.what}`);
}

async function writeLists(entries: Entry[], found: Found): Promise<void> {
  await writeFile(join(OUT, 'list.json'), `${JSON.stringify({ ...found, files: entries }, null, 2)}\n`);
  const lines = entries.map(({ file, what }) => `- [${file}](${file}): ${what}`);
  const { matterNo, trackingUrl, mattersAtCentre, signedBy } = found;
  const checked = `Matter ${matterNo}; the tracking page ${trackingUrl} showed the same; the centre held ${mattersAtCentre}.
Both papers are genuine by the published key of ${signedBy} (ticket-keys.json).`;
  const text = `# One visit, as the terminal showed and printed it\n\n${lines.join('\n')}\n\n${checked}\n`;
  await writeFile(join(OUT, 'list.md'), text);
}
