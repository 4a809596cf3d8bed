import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { DocumentBlock, DocumentContent } from '../../../domain/documents/document.ts';
import { lawfulInputs } from '../../../kiosk-config/content/documents/inputs.fixture.ts';
import { contentOf, templates } from '../../../kiosk-config/content/documents/papers.fixture.ts';
import { findFonts, sourceFontDirs } from '../fonts/find-fonts.ts';
import { openFonts } from '../fonts/open-fonts.ts';
import type { LaidOutPage, TextShape } from './drawing.ts';
import { layoutProblems } from './layout-problems.ts';
import { createTypesetter } from './typesetter.ts';
import { writePdf } from './write-pdf.ts';

/** Of every document; seeded, so a failure comes again. */
const INPUTS = 1000;
/** Writing a paper and reading it back with another program takes ten times as long as setting it. */
const READ_BACK = 40;

const fontDirs = sourceFontDirs(process.cwd());
const found = findFonts({ dirs: fontDirs });
const created = createTypesetter({ fontDirs, now: () => new Date(0) });
if (!found.ok || !created.ok) throw new Error('fonts are missing');
const fonts = openFonts(found.fonts);
const { typesetter } = created;
const dir = mkdtempSync(join(tmpdir(), 'minglu-properties-'));
afterAll(() => rmSync(dir, { recursive: true }));

const isText = (shape: { kind: string }): shape is TextShape => shape.kind === 'text';
const squeezed = (text: string) => text.replace(/\s/gu, '');
const drawn = (page: LaidOutPage) =>
  squeezed(
    page.shapes
      .filter(isText)
      .map(({ text }) => text)
      .join(''),
  );

/** What a block wants said, in strings that must each be found whole when blanks and line ends do not count. */
function wordsOf(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'route-map':
      return [block.map.title, ...block.map.lines, ...block.map.steps.map(({ title }) => title)];
    case 'fields':
      return block.rows.flat().flatMap(({ label, value }) => [label, value]);
    case 'table':
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
    case 'choices':
      return [block.label, ...block.options.map(({ text }) => text)];
    case 'reference':
      return block.fields.flatMap(({ label, value }) => [label, value]);
    case 'numbered':
      return [block.heading, block.text];
    case 'answer':
      return [block.question, block.answer];
    case 'sign-here':
      return block.labels;
    case 'writing-lines':
      return [block.label];
    case 'signature':
      return [block.attachment ?? '', block.organ, block.day, block.contact ?? '', ...(block.code?.lines ?? [])];
    default:
      return [block.text];
  }
}

/** Characters and how often each is meant, for all words of a paper. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** What of the words meant is not drawn: lost characters, each with how often. */
function lost(content: DocumentContent, pages: readonly LaidOutPage[]): string[] {
  const meant = [content.documentNo ?? '', ...content.parts.flatMap(({ blocks }) => blocks.flatMap(wordsOf))];
  const there = counted(pages.map(drawn).join(''));
  return [...counted(squeezed(meant.join('')))].flatMap(([character, count]) => {
    const missing = count - (there.get(character) ?? 0);
    return missing > 0 ? [`${character} ×${missing}`] : [];
  });
}

/** The text of each page as another program reads it. */
async function extracted(pages: readonly LaidOutPage[]): Promise<string[]> {
  const { pdf } = await writePdf(pages, { title: 'papers', createdAt: new Date(0), fonts });
  const file = join(dir, 'papers.pdf');
  writeFileSync(file, pdf);
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return text.split('\f').slice(0, pages.length).map(squeezed);
}

describe.each(templates)(`$code $name`, ({ code }) => {
  it(`says all that was meant and lies as a print shop would have it, with ${INPUTS} inputs`, () => {
    for (const input of lawfulInputs(code, { count: INPUTS, seed: 20261124 })) {
      const content = contentOf(code, input);
      const pages = typesetter.layout(content);
      expect(lost(content, pages)).toEqual([]);
      expect(layoutProblems(pages, fonts.width)).toEqual([]);
    }
  }, 600_000);

  it(`comes out of the PDF again, every character, with ${READ_BACK} inputs`, async () => {
    const inputs = lawfulInputs(code, { count: READ_BACK, seed: 24 });
    const pages = inputs.flatMap((input) => typesetter.layout(contentOf(code, input)));
    const texts = await extracted(pages);
    const wrong = pages.flatMap((page, i) => (sorted(drawn(page)) === sorted(texts[i] ?? '') ? [] : [texts[i]]));
    expect(wrong).toEqual([]);
  }, 600_000);
});

/** `-raw` reads in the order of drawing but joins what stands on one line, so the characters are compared, not their order. */
function sorted(text: string): string {
  return [...text].sort().join('');
}
