import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { guidance, t } from '../renderer/strings/words.ts';
import { type Hall, openHall, printedPdfs } from './hall.ts';
import { countTouches } from './touch-count.ts';
import { leaves, sees, touches, wakesTheScreen } from './visitor.ts';

// What somebody finds at the terminal goes home with them, in type that weak eyes read.

const PAPER = { timeout: 60_000, interval: 200 };
const run = promisify(execFile);
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ printer: 'ippeveprinter' });
});
afterAll(() => hall.close());

const page = () => hall.kiosk.page;

it('低保 is looked for, read and printed large, without anybody saying who they are', async () => {
  await wakesTheScreen(page());
  const count = await countTouches(page());
  await touches(page(), guidance.tasks.library.label);
  await touches(page(), guidance.library.search);
  await touches(page(), '低保');
  await touches(page(), guidance.search.go);
  await touches(page(), '低保怎么申请');
  await sees(page(), '谁能申请');
  await touches(page(), guidance.printLarge);
  const touched = await count();
  expect(touched).toBeLessThanOrEqual(7);
  console.info(`touches from home to the print of 低保: ${touched}`);
  const sheet = await vi.waitFor(async () => {
    const [first] = await printedPdfs(hall.evePrinter?.spoolDir ?? '');
    if (first === undefined) throw new Error('nothing printed yet');
    return first;
  }, PAPER);
  await sees(page(), t.papers.completed);
  await mkdir('out/e2e', { recursive: true });
  await page().screenshot({ path: 'out/e2e/law-print.png' });
  const { stdout } = await run('pdftotext', ['-layout', sheet, '-']);
  const said = stdout.replace(/\s/gu, '');
  expect(said).toContain('低保怎么申请');
  expect(said).toContain('谁能申请');
  await run('pdftoppm', ['-r', '50', '-png', sheet, 'out/e2e/law-print-paper']);
  await leaves(page());
  expect(await hall.mattersAtCentre()).toEqual([]);
});
