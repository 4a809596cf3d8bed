import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { contactSheet } from '../pictures.ts';
import { catalogue } from './catalogue.ts';
import { lookOver, WAYS } from './look-over.ts';
import { LAYOUTS, type Layout, openStage } from './stage.ts';

const OUT = 'out/gallery/screens';
const THUMB_WIDTH = { upright: 216, low: 216, wide: 384 } as const satisfies Record<Layout, number>;
const A_SHEET = 40;

/**
 * Every screen in every state, looked at upright, low and flat, in every size and colouring: pictures, contact sheets and
 * what is wrong with them.
 * @param only the states whose names begin with it
 */
export async function showScreens(only = ''): Promise<boolean> {
  rmSync(OUT, { recursive: true, force: true });
  const states = catalogue.filter(({ name }) => name.startsWith(only));
  const stage = await openStage();
  const found: string[] = [];
  for (const layout of Object.keys(LAYOUTS) as Layout[]) {
    mkdirSync(join(OUT, layout), { recursive: true });
    const thumbs: PNG[] = [];
    for (const one of states) {
      const here = await lookOver(stage, one, {
        layout,
        ways: WAYS,
        onSeen: async (way) => {
          const shot = await stage.page.screenshot();
          writeFileSync(join(OUT, layout, `${one.name} ${way}.png`.replaceAll(' ', '-')), shot);
          thumbs.push(smaller(PNG.sync.read(shot), THUMB_WIDTH[layout]));
        },
      });
      if (layout === 'upright') here.push(...(await stage.axe()).map((finding) => `${one.name}: axe ${finding}`));
      for (const finding of here) console.log(finding);
      found.push(...here);
    }
    for (let at = 0; at < thumbs.length; at += A_SHEET) {
      const sheet = contactSheet(thumbs.slice(at, at + A_SHEET), { columns: WAYS.length + 1 });
      writeFileSync(join(OUT, `${layout}-${at / A_SHEET + 1}.png`), PNG.sync.write(sheet));
    }
  }
  await stage.close();
  console.log(`\n${states.length} states, ${found.length} findings; pictures in ${OUT}`);
  return found.length === 0;
}

/** By whole pixels, each the mean of those it stands for. */
function smaller(picture: PNG, width: number): PNG {
  const step = Math.max(1, Math.round(picture.width / width));
  const small = new PNG({ width: Math.floor(picture.width / step), height: Math.floor(picture.height / step) });
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let i = 0; i < step * step; i += 1) {
          const [dx, dy] = [i % step, Math.floor(i / step)];
          sum += picture.data[((y * step + dy) * picture.width + x * step + dx) * 4 + channel] ?? 0;
        }
        small.data[(y * small.width + x) * 4 + channel] = sum / (step * step);
      }
    }
  }
  return small;
}
