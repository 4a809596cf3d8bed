import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from './catalogue.ts';
import { lookOver, WAYS } from './look-over.ts';
import { writeSheets } from './sheets.ts';
import type { Shown } from './shown.ts';
import { isLayout, LAYOUTS, type Layout, openStage, type Stage } from './stage.ts';

const OUT = 'out/gallery/screens';
const QUALITY = 80;

/**
 * Every screen in every state, looked at upright, low and flat, in every size and colouring: pictures, contact sheets and
 * what is wrong with them.
 * @param only layouts, and what the names of the wanted states begin with; all where none are named
 */
export async function showScreens(only: readonly string[]): Promise<boolean> {
  const beginnings = only.filter((word) => !isLayout(word));
  const states = catalogue.filter(
    ({ name }) => beginnings.length === 0 || beginnings.some((beginning) => name.startsWith(beginning)),
  );
  const wanted = only.filter(isLayout);
  const layouts = wanted.length > 0 ? wanted : (Object.keys(LAYOUTS) as Layout[]);
  const stage = await openStage();
  const found: string[] = [];
  for (const layout of layouts) found.push(...(await showLayout(stage, layout, states)));
  const rows = states.map((one) => ({ name: one.name, files: WAYS.map((way) => fileOf(one, way)) }));
  for (const layout of layouts) await writeSheets(stage.page, join(OUT, layout), rows, LAYOUTS[layout]);
  await stage.close();
  writeFileSync(join(OUT, 'findings.txt'), found.map((finding) => `${finding}\n`).join(''));
  console.log(`\n${states.length} states, ${found.length} findings; pictures in ${OUT}`);
  return found.length === 0;
}

async function showLayout(stage: Stage, layout: Layout, states: readonly Shown[]): Promise<string[]> {
  const dir = join(OUT, layout);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const found: string[] = [];
  for (const [i, one] of states.entries()) {
    console.log(`${layout} ${i + 1}/${states.length}: ${one.name}`);
    const here = await lookOver(stage, one, {
      layout,
      ways: WAYS,
      onSeen: async (way) => {
        await stage.page.screenshot({ path: join(dir, fileOf(one, way)), type: 'jpeg', quality: QUALITY });
      },
    });
    for (const finding of here) console.log(`  ${finding}`);
    found.push(...here);
  }
  return found;
}

function fileOf({ name }: Shown, { textSize, contrast }: (typeof WAYS)[number]): string {
  return `${name} ${textSize} ${contrast}.jpg`.replaceAll(' ', '-');
}
