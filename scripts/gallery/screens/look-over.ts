import { stateAfter } from '../../../renderer/terminal/terminal.fixture.ts';
import { CONTRASTS, type Display, TEXT_SIZES, USUAL_DISPLAY } from '../../../renderer/ui/scale.ts';
import { findingsIn } from './findings.ts';
import { site } from './material.ts';
import type { Shown } from './shown.ts';
import { LAYOUTS, type Layout, type Stage } from './stage.ts';

const MILLIMETRES_PER_INCH = 25.4;
/** Long texts have many pages that are all alike. */
const MOST_PAGES = 4;

export type Way = Pick<Display, 'textSize' | 'contrast'>;

/** How a state is looked at: every size of text, and the other colours in the usual size. */
export const WAYS: readonly Way[] = [
  ...TEXT_SIZES.map((textSize) => ({ textSize, contrast: USUAL_DISPLAY.contrast })),
  ...CONTRASTS.filter((contrast) => contrast !== USUAL_DISPLAY.contrast).map((contrast) => ({
    textSize: USUAL_DISPLAY.textSize,
    contrast,
  })),
];

/** Looks at one state in all these ways, every page of it; `onSeen` may take a picture of the first. */
export async function lookOver(
  stage: Stage,
  one: Shown,
  {
    layout,
    ways,
    onSeen = async () => {},
  }: { layout: Layout; ways: readonly Way[]; onSeen?: (way: Way) => Promise<void> },
): Promise<string[]> {
  if (!hasChosen(one)) {
    if (layout === 'low') return [];
    ways = ways.filter(isUsual);
  }
  const found: string[] = [];
  const paged: Way[] = [];
  const panel = { mm: site.screen.pixelsPerInch / MILLIMETRES_PER_INCH, reach: LAYOUTS[layout].reach };
  try {
    await stage.show(one, layout);
    for (const way of ways) {
      await stage.see(way);
      await onSeen(way);
      const named = `${one.name} (${layout} ${way.textSize} ${way.contrast})`;
      if (isForAxe(way, layout)) found.push(...(await stage.axe()).map((finding) => `${named}: axe ${finding}`));
      found.push(...findingsIn(await stage.look(), panel).map((finding) => `${named}: ${finding}`));
      if (await stage.isPaged()) paged.push(way);
    }
    // Last, for a page that was turned is no longer the one that is shown first.
    for (const way of paged) {
      await stage.see(way);
      while (await stage.turn('previous'));
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const named = `${one.name} (${layout} ${way.textSize} ${way.contrast}, page ${page})`;
        found.push(...findingsIn(await stage.look(), panel).map((finding) => `${named}: ${finding}`));
        if (!(await stage.turn('next'))) break;
      }
    }
  } catch (error) {
    // The others are to be seen all the same.
    found.push(`${one.name} (${layout}): ${error}`);
  }
  return [...found, ...stage.errors().map((error) => `${one.name} (${layout}): ${error}`)];
}

/** How the screens are seen ends with the visit: before the next one there is only the usual look. */
function hasChosen({ happenings }: Shown): boolean {
  return stateAfter(...happenings).visit !== null;
}

function isUsual({ textSize, contrast }: Way): boolean {
  return textSize === USUAL_DISPLAY.textSize && contrast === USUAL_DISPLAY.contrast;
}

/** What axe looks at does not change with the size of the text, nor with how low the same things lie. */
function isForAxe({ textSize }: Way, layout: Layout): boolean {
  return textSize === USUAL_DISPLAY.textSize && layout !== 'low';
}
