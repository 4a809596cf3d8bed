import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';

/** A PDF's pages as pictures, in grey as most counter printers would print them, or in colour. */
export function pagePictures(pdf: Uint8Array, { dpi, colour = false }: { dpi: number; colour?: boolean }): PNG[] {
  const dir = mkdtempSync(join(tmpdir(), 'minglu-pages-'));
  try {
    const file = join(dir, 'paper.pdf');
    writeFileSync(file, pdf);
    execFileSync('pdftoppm', ['-r', String(dpi), '-png', ...(colour ? [] : ['-gray']), file, join(dir, 'page')]);
    const pages = readdirSync(dir).filter((name) => name.endsWith('.png'));
    return pages.sort().map((name) => PNG.sync.read(readFileSync(join(dir, name))));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const GAP = 12;

/** Pictures side by side on one sheet. */
export function contactSheet(pictures: readonly PNG[], { columns }: { columns: number }): PNG {
  const cell = {
    width: Math.max(...pictures.map(({ width }) => width)) + GAP,
    height: Math.max(...pictures.map(({ height }) => height)) + GAP,
  };
  const rows = Math.ceil(pictures.length / columns);
  const sheet = new PNG({ width: cell.width * columns + GAP, height: cell.height * rows + GAP });
  sheet.data.fill(0x9a);
  for (let i = 3; i < sheet.data.length; i += 4) sheet.data[i] = 0xff;
  pictures.forEach((picture, i) => {
    const x = GAP + (i % columns) * cell.width;
    const y = GAP + Math.floor(i / columns) * cell.height;
    PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, x, y);
  });
  return sheet;
}
