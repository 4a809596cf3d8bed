import { findFonts, sourceFontDirs } from '../fonts/find-fonts.ts';
import { openFonts } from '../fonts/open-fonts.ts';
import type { LaidOutPage } from './drawing.ts';
import { createTypesetter } from './typesetter.ts';

const fontDirs = sourceFontDirs(process.cwd());
const found = findFonts({ dirs: fontDirs });
const created = createTypesetter({ fontDirs, now: () => new Date(0) });
if (!found.ok || !created.ok) throw new Error('fonts are missing');

/** With the fonts that come with the program. */
export const fonts = openFonts(found.fonts);
export const { typesetter } = created;

/** Without blanks and line ends, which depend on who reads the page. */
export const squeezed = (text: string) => text.replace(/\s/gu, '');

/** The words of a page in the order in which they are drawn. */
export function drawn({ shapes }: LaidOutPage): string {
  return squeezed(shapes.map((shape) => (shape.kind === 'text' ? shape.text : '')).join(''));
}
