import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchKiosk, withDisplay } from '../e2e/launch.ts';
import { answersQuestions, FENCE, sees, touches } from '../e2e/visitor.ts';
import { zh } from '../renderer/strings/zh-CN.ts';
import { demoCard } from './demo/persons.ts';
import { photographTrackingPage } from './demo/phone.ts';
import { type DemoStack, startDemoStack } from './demo/stack.ts';
import { decodeQrCodes } from './qr/decode-pdf.ts';

const OUT = 'out/tour';
/** QR codes are read off paper as a cheap thermal scanner would see them. */
const SCAN_DPI = 203;
/** A sheet takes a moment; longer than this and the tour has failed. */
const PAPER_WAIT_MS = 60_000;

type Entry = { file: string; what: string };

/**
 * Walks one whole visit on the real program and leaves what came of it in out/tour/, with list.md and list.json.
 * Throws when anything on the way is not as a visitor would find it.
 */
export async function walkTour(): Promise<void> {
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  const dir = await mkdtemp(join(tmpdir(), 'minglu-tour-'));
  const { close: closeDisplay } = await withDisplay();
  const stack = await startDemoStack(dir, { printed: OUT });
  const kiosk = await launchKiosk({ config: stack.configFile, dataDir: join(dir, 'terminal') });
  const entries: Entry[] = [];
  try {
    await walk(kiosk.page, stack, entries);
    await writeLists(entries);
    console.log(`\nThe tour is done: ${entries.length} pictures and papers in ${OUT}/, listed in ${OUT}/list.md`);
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

async function walk(page: Page, stack: DemoStack, entries: Entry[]): Promise<void> {
  let shots = 0;
  const show = async (name: string, what: string) => {
    shots += 1;
    const file = `${String(shots).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: join(OUT, file), animations: 'disabled' });
    entries.push({ file, what });
    console.log(`  ${file}  ${what}`);
  };

  await sees(page, zh.attract.title);
  await show('attract', 'The attract screen invites');
  stack.card.lay(demoCard('farmer').text);
  await sees(page, zh.confirm.yes);
  await show('confirm', 'The card was read: what is recorded and why, and is it you');
  await touches(page, zh.confirm.yes);
  stack.card.lift();
  await sees(page, zh.home.title);
  await show('home', 'What would you like to do');
  await touches(page, zh.home.register);
  await sees(page, zh.notice.title);
  await show('notice', 'The notice: who records what, why, for how long');
  await touches(page, zh.notice.read);
  await answersQuestions(page, FENCE, (name) => show(name, QUESTIONS[name] ?? name));
  await touches(page, zh.readback.submit);
  await sees(page, zh.registered.title);
  await show('registered', 'Registered: number and query code at once, the receipt is printing');
  const receipt = await paper(stack, 0);
  entries.push({ file: receipt, what: 'D01: the receipt' });
  await sees(page, zh.registered.accepted);
  const notice = await paper(stack, 1);
  entries.push({ file: notice, what: 'D02: the acceptance notice with its route map' });
  await sees(page, zh.papers.completed);
  await show('accepted', 'Accepted: who handles it, until when; both papers are ready');
  await touches(page, zh.registered.road);
  await sees(page, zh.matter.title);
  await show('route-map', 'The road map of the matter');
  await touches(page, zh.bar.end);
  await sees(page, zh.ending.title);
  await show('ending', 'Take card and paper');
  await touches(page, zh.ending.leave);
  await sees(page, zh.attract.title);
  await show('wiped', 'Wiped: ready for the next person');

  const [url] = await decodeQrCodes(join(OUT, notice), { dpi: SCAN_DPI });
  if (url === undefined) throw new Error('the QR code of the notice cannot be read');
  stack.scanner.scan(url);
  await sees(page, zh.matter.title);
  await show('followed', 'Back another day: the QR code opens the road map');
  await photographTrackingPage(url, join(OUT, 'tracking-page.png'));
  entries.push({ file: 'tracking-page.png', what: 'The tracking page on a telephone, opened with the QR code' });
}

const QUESTIONS: Record<string, string> = {
  purpose: 'What brings you here',
  kind: 'What kind of trouble',
  township: 'Where: the township',
  village: 'Where: the village',
  'facts-empty': 'What happened: ready phrases, pinyin, digits',
  facts: 'What happened, told',
  request: 'What do you want',
  readback: 'Read back, change, confirm with one touch',
};

/** The name of the nth printed PDF, once it lies in the tray. */
async function paper(stack: DemoStack, index: number): Promise<string> {
  const deadline = Date.now() + PAPER_WAIT_MS;
  for (;;) {
    const sheet = stack.sheets[index];
    if (sheet !== undefined) return sheet.slice(OUT.length + 1);
    if (Date.now() > deadline) throw new Error(`paper ${index + 1} did not come out`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function writeLists(entries: Entry[]): Promise<void> {
  await writeFile(join(OUT, 'list.json'), `${JSON.stringify(entries, null, 2)}\n`);
  const lines = entries.map(({ file, what }) => `- [${file}](${file}): ${what}`);
  await writeFile(join(OUT, 'list.md'), `# One visit, as the terminal showed and printed it\n\n${lines.join('\n')}\n`);
}
