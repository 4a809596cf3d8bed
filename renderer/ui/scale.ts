export const TEXT_SIZES = ['small', 'normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
/** `high`: black on white; `yellow`: yellow on black; `inverted`: light on dark, softer than the two before. */
export const CONTRASTS = ['normal', 'high', 'yellow', 'inverted'] as const;
export type Contrast = (typeof CONTRASTS)[number];
/** `low`: everything that is touched lies in the lower half of an upright screen, for whoever sits. */
export const REACHES = ['whole', 'low'] as const;
export type Reach = (typeof REACHES)[number];

/** How the person wants to see the screens of this visit. */
export interface Display {
  textSize: TextSize;
  contrast: Contrast;
  reach: Reach;
}

export const USUAL_DISPLAY: Display = { textSize: 'normal', contrast: 'normal', reach: 'whole' };

const MILLIMETRES_PER_INCH = 25.4;
/** The least a screen needs to show everything at the largest text; a 21.5 inch panel has 269 x 478, upright or flat. */
const NEEDED_MILLIMETRES = { upright: { width: 262, height: 470 }, flat: { width: 470, height: 262 } };

/**
 * CSS pixels of one millimetre. Real millimetres wherever the screen is large enough; on a smaller one everything
 * shrinks together, for a small button can still be touched and one below the edge cannot.
 */
export function pixelsPerMillimetre(pixelsPerInch: number, viewport: { width: number; height: number }): number {
  const needed = NEEDED_MILLIMETRES[viewport.width > viewport.height ? 'flat' : 'upright'];
  return Math.min(pixelsPerInch / MILLIMETRES_PER_INCH, viewport.width / needed.width, viewport.height / needed.height);
}

/** Sets the size of a millimetre, the text size, the colours and the layout on the root element. */
export function applyScale(
  root: HTMLElement,
  { pixelsPerInch, display }: { pixelsPerInch: number; display: Display },
): void {
  const viewport = { width: window.innerWidth, height: window.innerHeight };
  root.style.setProperty('--mm', `${pixelsPerMillimetre(pixelsPerInch, viewport)}px`);
  root.dataset.text = display.textSize;
  root.dataset.contrast = display.contrast;
  root.dataset.reach = display.reach;
}
