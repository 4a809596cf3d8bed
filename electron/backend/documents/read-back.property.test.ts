import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { lawfulInputs } from '../../../kiosk-config/content/documents/inputs.fixture.ts';
import { contentOf, templates } from '../../../kiosk-config/content/documents/papers.fixture.ts';
import type { LaidOutPage } from './drawing.ts';
import { drawn, fonts, squeezed, typesetter } from './typesetter.fixture.ts';
import { writePdf } from './write-pdf.ts';

/** Of every document; seeded, so a failure comes again. */
const INPUTS = 1000;
/** Papers in one file: embedding the fonts costs more than the pages do. */
const IN_ONE_FILE = 100;
/** A second reader of another make sees fewer: starting it and its own reading take several times as long. */
const WITH_POPPLER = 20;

const dir = mkdtempSync(join(tmpdir(), 'minglu-read-back-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function written(pages: readonly LaidOutPage[]): Promise<Uint8Array> {
  return (await writePdf(pages, { title: 'papers', createdAt: new Date(0), fonts })).pdf;
}

async function readByPdfJs(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: VerbosityLevel.ERRORS });
  const file = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    // Minority names and rare characters must come out as they went in, not as their look-alikes.
    const { items } = await page.getTextContent({ disableNormalization: true });
    texts.push(squeezed(items.map((item) => ('str' in item ? item.str : '')).join('')));
    page.cleanup();
  }
  await task.destroy();
  return texts;
}

function readByPoppler(pdf: Uint8Array): string[] {
  const file = join(dir, 'papers.pdf');
  writeFileSync(file, pdf);
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return text.split('\f').slice(0, -1).map(squeezed);
}

describe.each(templates)(`$code $name`, ({ code }) => {
  it(`comes out of the PDF again, every character in reading order, with ${INPUTS} inputs`, async () => {
    const inputs = lawfulInputs(code, { count: INPUTS, seed: 24 });
    for (let from = 0; from < INPUTS; from += IN_ONE_FILE) {
      const some = inputs.slice(from, from + IN_ONE_FILE);
      const pages = some.flatMap((input) => typesetter.layout(contentOf(code, input)));
      expect(await readByPdfJs(await written(pages))).toEqual(pages.map(drawn));
    }
  }, 600_000);

  it(`is read alike by another program, with ${WITH_POPPLER} inputs`, async () => {
    const inputs = lawfulInputs(code, { count: WITH_POPPLER, seed: 24 });
    const pages = inputs.flatMap((input) => typesetter.layout(contentOf(code, input)));
    const texts = readByPoppler(await written(pages));
    // `-raw` joins what stands on one line, so the characters are compared, not their order.
    expect(texts.map(sorted)).toEqual(pages.map((page) => sorted(drawn(page))));
  }, 120_000);
});

function sorted(text: string): string {
  return [...text].sort().join('');
}
