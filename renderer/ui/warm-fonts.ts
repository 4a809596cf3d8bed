const FAMILY = 'Noto Sans SC Everyday';
/** What text, labels and headings are set in. */
const WEIGHTS = [400, 500, 600, 650];
/** A screen that nobody touches is idle; on one that is busy this waits no longer. */
const IDLE_LIMIT_MS = 1_000;

const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: IDLE_LIMIT_MS }));

/**
 * Has the everyday slices of the font there, and each ready at every size that the style sheets know: made only when a screen
 * first needs one, they take longer than all the rest of the screen. One after the other, so that a touch goes first.
 */
export async function warmFonts(page: Document): Promise<void> {
  const slices = [...page.fonts].filter(({ family }) => family.includes(FAMILY));
  for (const slice of slices) {
    await idle();
    await slice.load().catch(() => null);
  }
  const sample = page.createElement('div');
  Object.assign(sample.style, { position: 'absolute', visibility: 'hidden', pointerEvents: 'none' });
  sample.textContent = slices.map(({ unicodeRange }) => characterOf(unicodeRange)).join('');
  page.body.append(sample);
  for (const fontSize of sizesOf(page)) {
    for (const fontWeight of WEIGHTS) {
      await idle();
      Object.assign(sample.style, { fontSize, fontWeight });
      // Asking for its size is what lays it out.
      sample.getBoundingClientRect();
    }
  }
  sample.remove();
}

/** Every size that a rule gives to text, those of most rules first. */
function sizesOf(page: Document): string[] {
  const uses = new Map<string, number>();
  for (const sheet of page.styleSheets) {
    for (const rule of sheet.cssRules) {
      const size = rule instanceof CSSStyleRule ? rule.style.fontSize : '';
      if (size !== '' && size !== 'inherit') uses.set(size, (uses.get(size) ?? 0) + 1);
    }
  }
  return [...uses].sort(([, one], [, other]) => other - one).map(([size]) => size);
}

/** One Chinese character of a slice, or a letter where there is none. */
function characterOf(unicodeRange: string): string {
  const [, point] = /U\+([4-9][0-9a-f]{3})\b/i.exec(unicodeRange) ?? [];
  return point === undefined ? 'a' : String.fromCodePoint(Number.parseInt(point, 16));
}
