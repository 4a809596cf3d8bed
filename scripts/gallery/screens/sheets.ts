import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';

const ROWS = { upright: 5, wide: 8 };
const PICTURE_WIDTH = { upright: 216, wide: 320 };
const GAP = 12;
const CAPTION = 20;

/** One state in all the ways it was looked at; a picture that could not be taken is missing. */
interface Row {
  name: string;
  files: readonly string[];
}

/** Contact sheets of the pictures in a folder: pages whose pictures lead to the whole ones, and a picture of each page. */
export async function writeSheets(
  page: Page,
  dir: string,
  rows: readonly Row[],
  size: { width: number; height: number },
): Promise<void> {
  const stands = size.height > size.width ? 'upright' : 'wide';
  const columns = Math.max(...rows.map(({ files }) => files.length));
  const width = columns * (PICTURE_WIDTH[stands] + GAP) + GAP;
  const pictureHeight = Math.round((PICTURE_WIDTH[stands] * size.height) / size.width);
  await page.setViewportSize({ width, height: ROWS[stands] * (pictureHeight + GAP + CAPTION) + GAP });
  for (let at = 0; at < rows.length; at += ROWS[stands]) {
    const file = join(dir, `sheet-${String(at / ROWS[stands] + 1).padStart(2, '0')}`);
    const shown = rows.slice(at, at + ROWS[stands]).map((row) => rowHtml(row, dir, PICTURE_WIDTH[stands]));
    writeFileSync(`${file}.html`, sheetHtml(shown, pictureHeight));
    await page.goto(pathToFileURL(resolve(`${file}.html`)).href);
    await page.screenshot({ path: `${file}.jpg`, type: 'jpeg' });
  }
}

const sheetHtml = (rows: readonly string[], pictureHeight: number) => `<!doctype html><meta charset="utf-8"><style>
body { margin: ${GAP}px; background: #9a9a9a; font: 14px/${CAPTION}px sans-serif; }
h2 { font: inherit; margin: 0; height: ${CAPTION}px; }
div { display: flex; gap: ${GAP}px; margin-bottom: ${GAP}px; height: ${pictureHeight}px; }
</style>${rows.join('')}`;

function rowHtml({ name, files }: Row, dir: string, width: number): string {
  const taken = files.filter((file) => existsSync(join(dir, file)));
  const pictures = taken.map((file) => `<a href="${file}"><img src="${file}" width="${width}"></a>`);
  return `<h2>${name}</h2><div>${pictures.join('')}</div>`;
}
