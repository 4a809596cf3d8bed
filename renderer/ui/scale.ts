export const TEXT_SIZES = ['small', 'normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export type Contrast = 'normal' | 'high';

const MILLIMETRES_PER_INCH = 25.4;
/** The least a screen needs to show everything at the largest text; a 21.5 inch panel upright has 269 x 478. */
const NEEDED_MILLIMETRES = { width: 262, height: 470 };

/**
 * CSS pixels of one millimetre. Real millimetres wherever the screen is large enough; on a smaller one everything
 * shrinks together, for a small button can still be touched and one below the edge cannot.
 */
export function pixelsPerMillimetre(pixelsPerInch: number, viewport: { width: number; height: number }): number {
  return Math.min(
    pixelsPerInch / MILLIMETRES_PER_INCH,
    viewport.width / NEEDED_MILLIMETRES.width,
    viewport.height / NEEDED_MILLIMETRES.height,
  );
}

/** Sets the size of a millimetre, the text size and the colours on the root element. */
export function applyScale(
  root: HTMLElement,
  { pixelsPerInch, textSize, contrast }: { pixelsPerInch: number; textSize: TextSize; contrast: Contrast },
): void {
  const viewport = { width: window.innerWidth, height: window.innerHeight };
  root.style.setProperty('--mm', `${pixelsPerMillimetre(pixelsPerInch, viewport)}px`);
  root.dataset.text = textSize;
  root.dataset.contrast = contrast;
}
