import { textsOf } from '../../../domain/documents/check-input.ts';
import type { DocumentContent } from '../../../domain/documents/document.ts';
import { findFonts } from '../fonts/find-fonts.ts';
import { codePointName, openFonts } from '../fonts/open-fonts.ts';
import { layoutPages } from './layout-pages.ts';
import { writePdf } from './write-pdf.ts';

export type Rendered =
  | {
      ok: true;
      pdf: Uint8Array;
      pages: number;
      /** PostScript names: which faces a paper was set in must be known when an office brings its own. */
      fontsUsed: string[];
    }
  /** `field` is the path in the paper's input, or `text` for the paper's own words; `character` is like `U+20BB7`. */
  | { ok: false; reason: 'missing-glyph'; field: string; character: string };

export interface Typesetter {
  /** False when some character is in no font: to be asked before anything is promised. */
  canPrint(text: string): boolean;
  /** @param options.reprint how often the paper was printed before; above 0 it is marked 补打 n */
  render(content: DocumentContent, options?: { reprint?: number }): Promise<Rendered>;
}

export type CreatedTypesetter =
  | { ok: true; typesetter: Typesetter }
  | { ok: false; reason: 'fonts-missing'; missing: string[]; looked: string[] };

/**
 * Sets papers as PDF with embedded fonts. The fonts are opened here, once.
 * @param fontDirs folders to look in, an office's own before ours
 */
export function createTypesetter({
  fontDirs,
  now,
}: {
  fontDirs: readonly string[];
  now: () => Date;
}): CreatedTypesetter {
  const found = findFonts({ dirs: fontDirs });
  if (!found.ok) return { ok: false, reason: 'fonts-missing', missing: found.missing, looked: found.looked };
  const fonts = openFonts(found.fonts);

  async function render(content: DocumentContent, { reprint = 0 } = {}): Promise<Rendered> {
    // A font draws an empty box for what it does not have, and no one would know: so look before anything is drawn.
    const ownWords = textsOf([content.title, content.documentNo, content.blocks, content.mark]);
    for (const { field, text } of [...content.filledIn, ...ownWords.map(({ text }) => ({ field: 'text', text }))]) {
      const missing = fonts.missing(text);
      if (missing !== null) return { ok: false, reason: 'missing-glyph', field, character: codePointName(missing) };
    }
    const pages = layoutPages(content, { measure: fonts.width, reprint });
    const { pdf, fontsUsed } = await writePdf(pages, { title: titleOf(content), createdAt: now(), fonts });
    return { ok: true, pdf, pages: pages.length, fontsUsed };
  }

  return { ok: true, typesetter: { render, canPrint: (text) => fonts.missing(text) === null } };
}

function titleOf({ title, documentNo }: DocumentContent): string {
  return documentNo ? `${title} ${documentNo}` : title;
}
