import type { DocumentContent } from '../../../domain/documents/document.ts';

const MM = 72 / 25.4;
export const mm = (millimetres: number): number => millimetres * MM;

export const A4 = { width: mm(210), height: mm(297) };

/** How a paper is set; lengths in points. */
export interface PageStyle {
  top: number;
  right: number;
  bottom: number;
  left: number;
  titleSize: number;
  /** Settings of the body to try: the first with which the paper needs no second page, else the first of all. */
  body: { size: number /** In sizes. */; leading: number }[];
  /** Baseline of the mark, from the bottom edge. */
  markFromBottom: number;
}

export const pageStyles: Record<DocumentContent['style'], PageStyle> = {
  // GB/T 9704-2012 margins; 2号 title. A citizen's notice must stay readable for old eyes: never below 12 pt.
  letter: {
    top: mm(37),
    right: mm(26),
    bottom: mm(35),
    left: mm(28),
    titleSize: 22,
    body: [
      { size: 14, leading: 1.5 },
      { size: 13, leading: 1.45 },
      { size: 12.5, leading: 1.4 },
      { size: 12, leading: 1.4 },
      { size: 12, leading: 1.33 },
      { size: 12, leading: 1.27 },
    ],
    markFromBottom: mm(20),
  },
  form: {
    top: mm(18),
    right: mm(20),
    bottom: mm(22),
    left: mm(20),
    titleSize: 22,
    // At least 14 pt: it is read at home, without the glasses.
    body: [
      { size: 16, leading: 1.35 },
      { size: 15, leading: 1.35 },
      { size: 14, leading: 1.35 },
    ],
    markFromBottom: mm(12),
  },
  drawing: {
    top: mm(13),
    right: mm(15),
    bottom: mm(15),
    left: mm(15),
    titleSize: 18,
    body: [],
    markFromBottom: mm(9),
  },
};
