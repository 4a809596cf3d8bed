import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { openTypesetter } from '../minglu/typesetter.ts';
import { BASELINE, baselinePapers, baselinePictures } from './baseline.ts';
import { galleryPapers } from './papers.ts';
import { contactSheet, pagePictures } from './pictures.ts';
import { showScreens } from './screens/run.ts';
import { slipPictures } from './slips.ts';

// Every paper with ordinary, extreme and rare data, to be looked at: pages as PNG and one sheet of all of them.
// `screens` shows every screen instead, see screens/run.ts.
const OUT = 'out/gallery';
const PAGE_DPI = 80;
const THUMB_DPI = 28;

const [what, ...only] = process.argv.slice(2);
if (what === 'keep') await keepBaseline();
else if (what === 'screens') process.exit((await showScreens(only)) ? 0 : 1);
else await showGallery();

async function showGallery(): Promise<void> {
  const { typesetter, fonts } = ours();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const thumbs: PNG[] = [];
  for (const { name, content, reprint } of galleryPapers()) {
    const rendered = await typesetter.render(content, { reprint });
    if (!rendered.ok) throw new Error(`${name}: ${rendered.field} holds ${rendered.character}, which no font has`);
    writeFileSync(join(OUT, `${name}.pdf`), rendered.pdf);
    pagePictures(rendered.pdf, { dpi: PAGE_DPI, colour: true }).forEach((page, i) => {
      writeFileSync(join(OUT, `${name}-${i + 1}.png`), PNG.sync.write(page));
    });
    thumbs.push(...pagePictures(rendered.pdf, { dpi: THUMB_DPI, colour: true }));
    console.log(`${name}: ${rendered.pages} pages, ${Math.round(rendered.pdf.length / 1024)} kB`);
  }
  for (const { name, picture } of slipPictures(galleryPapers(), fonts)) {
    writeFileSync(join(OUT, `${name}.png`), PNG.sync.write(picture));
  }
  writeFileSync(join(OUT, 'contact-sheet.png'), PNG.sync.write(contactSheet(thumbs, { columns: 10 })));
  console.log(`\n${thumbs.length} pages in ${OUT}, all of them on ${join(OUT, 'contact-sheet.png')}`);
}

/** Takes the pages as they are now for right: to be called only after they were looked at. */
async function keepBaseline(): Promise<void> {
  rmSync(BASELINE, { recursive: true, force: true });
  mkdirSync(BASELINE, { recursive: true });
  for (const { name, content } of baselinePapers()) {
    for (const [i, picture] of (await baselinePictures(ours().typesetter, content)).entries()) {
      writeFileSync(join(BASELINE, `${name}-${i + 1}.png`), PNG.sync.write(picture, { colorType: 0 }));
    }
  }
}

function ours() {
  const opened = openTypesetter();
  if (!opened.ok) throw new Error(opened.problem);
  return opened;
}
