export const TEXT_SIZES = ['small', 'normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export type Contrast = 'normal' | 'high';

const MILLIMETRES_PER_INCH = 25.4;

/** Sets the size of a millimetre from the panel's real density, the text size and the colours, on the root element. */
export function applyScale(
  root: HTMLElement,
  { pixelsPerInch, textSize, contrast }: { pixelsPerInch: number; textSize: TextSize; contrast: Contrast },
): void {
  root.style.setProperty('--mm', `${pixelsPerInch / MILLIMETRES_PER_INCH}px`);
  root.dataset.text = textSize;
  root.dataset.contrast = contrast;
}
