import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFonts, sourceFontDirs } from '../fonts/find-fonts.ts';
import { openFonts } from '../fonts/open-fonts.ts';
import type { LaidOutPage, TextShape } from './drawing.ts';
import { writePdf } from './write-pdf.ts';

const found = findFonts({ dirs: sourceFontDirs(process.cwd()) });
if (!found.ok) throw new Error(found.missing.join());
const fonts = openFonts(found.fonts);

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'pdf-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const page = (shapes: TextShape[], more: Partial<LaidOutPage> = {}): LaidOutPage => {
  const [width, height] = [595.28, 841.89];
  const area = { left: 0, top: 0, right: width, bottom: height };
  return { width, height, area, bookmark: null, shapes, ...more };
};
const line = (text: string, more: Partial<TextShape> = {}): TextShape => {
  return { kind: 'text', x: 70, y: 100, size: 14, role: 'body', text, ...more };
};
const write = async (pages: LaidOutPage[]) => {
  const { pdf } = await writePdf(pages, { title: '样例', createdAt: new Date(0), fonts });
  return pdf;
};

async function extracted(...shapes: TextShape[]): Promise<string> {
  const path = join(dir, 'text.pdf');
  writeFileSync(path, await write([page(shapes)]));
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).trimEnd();
}

/** Titles of the outline and the numbers of the pages they lead to. */
async function bookmarksOf(pdf: Uint8Array): Promise<[string, number][]> {
  const file = await PDFDocument.load(pdf);
  const pages = file.getPages().map(({ ref }) => ref as PDFObject);
  const found: [string, number][] = [];
  let item = file.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    const [target] = item.lookup(PDFName.of('Dest'), PDFArray).asArray();
    const title = item.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText();
    found.push([title, target === undefined ? -1 : pages.indexOf(target)]);
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
}

describe('text comes out of the PDF as it went in', () => {
  it.each([
    '样例县虚构镇人民政府',
    '阿卜杜拉·买买提，电话0317-0000111（转12）',
    '“引号”‘单引号’——破折号……《条例》〔2026〕12号',
    '虚构𠮷𬭎㐂䶮𪚥先生',
    'AVATAR To Wage office final 2026-11-23',
    '全角０１２ａｂ，半角012ab',
  ])('%s', async (text) => {
    expect(await extracted(line(text))).toBe(text);
  });

  it.each(['body', 'bold', 'title', 'heading'] as const)(
    'in %s: characters that share a glyph stay apart',
    async (role) => {
      const dots = '买·提・买•提‧买-提‑兀\uFA0C';
      expect(await extracted(line(dots, { role }))).toBe(dots);
    },
  );

  it('whatever was printed before by the same fonts', async () => {
    expect(await extracted(line('买・提', { role: 'heading' }))).toBe('买・提');
    expect(await extracted(line('买·提', { role: 'heading' }))).toBe('买·提');
  });

  it('spread over the line, drawn together, and with wide gaps: no blank that is none', async () => {
    const text = '自受理之日起60日内办结，届满日为2027年1月22日。';
    const gaps = [...text].map((_, i) => [0.9, 3, -3, 7][i % 4] ?? 0);
    expect(await extracted(line(text, { gaps }))).toBe(text);
    expect(await extracted(line(text, { spacing: 5 }))).toBe(text);
  });
});

describe('the file', () => {
  it('leads by bookmarks to the pages that carry a title', async () => {
    const pdf = await write([
      page([line('一')], { bookmark: '受理告知书' }),
      page([line('二')]),
      page([line('三')], { bookmark: '路线图', width: 419.53, height: 595.28 }),
    ]);
    expect(await bookmarksOf(pdf)).toEqual([
      ['受理告知书', 0],
      ['路线图', 2],
    ]);
  });

  it('has pages of the sizes they were laid out for', async () => {
    const path = join(dir, 'sizes.pdf');
    writeFileSync(path, await write([page([line('一')]), page([line('二')], { width: 419.53, height: 595.28 })]));
    const info = execFileSync('pdfinfo', ['-l', '2', path], { encoding: 'utf8' });
    expect(info).toMatch(/Page\s+1 size:\s+595.28 x 841.89/);
    expect(info).toMatch(/Page\s+2 size:\s+419.53 x 595.28/);
  });

  it('names the faces that were used, each once', async () => {
    const { fontsUsed } = await writePdf([page([line('信'), line('访'), line('访', { role: 'heading' })])], {
      title: '样例',
      createdAt: new Date(0),
      fonts,
    });
    expect(fontsUsed).toEqual(['NotoSansSC-Bold', 'NotoSerifSC-Regular']);
  });
});
