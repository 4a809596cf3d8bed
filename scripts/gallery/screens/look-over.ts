import { t } from '../../../renderer/strings/words.ts';
import { CONTRASTS, type Display, TEXT_SIZES, USUAL_DISPLAY } from '../../../renderer/ui/scale.ts';
import { findingsIn } from './findings.ts';
import { site } from './material.ts';
import type { Shown } from './shown.ts';
import { LAYOUTS, type Layout, type Stage } from './stage.ts';

const MILLIMETRES_PER_INCH = 25.4;
/** Long texts have many pages that are all alike. */
const MOST_PAGES = 4;

/** How a state is looked at: every size of text, and the other colours in the usual size. */
export const WAYS: readonly Partial<Display>[] = [
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
  }: { layout: Layout; ways: readonly Partial<Display>[]; onSeen?: (way: string) => Promise<void> },
): Promise<string[]> {
  const found: string[] = [];
  const panel = { mm: site.screen.pixelsPerInch / MILLIMETRES_PER_INCH, reach: LAYOUTS[layout].reach };
  await stage.show(one, layout);
  for (const way of ways) {
    await stage.see(way);
    const name = `${layout} ${way.textSize} ${way.contrast}`;
    await onSeen(name);
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const found1 = findingsIn(await stage.look(), panel);
      found.push(...found1.map((finding) => `${one.name} (${name}, page ${page}): ${finding}`));
      if (!(await stage.touch(t.nextPage))) break;
    }
    while (await stage.touch(t.previousPage));
  }
  return found;
}
