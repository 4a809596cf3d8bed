import { textsOf } from '../../../domain/documents/check-input.ts';
import type { DocumentContent } from '../../../domain/documents/document.ts';
import { findFonts } from '../fonts/find-fonts.ts';
import { codePointName, type FontProblem, type OpenFonts, openFonts } from '../fonts/open-fonts.ts';
import type { LaidOutPage } from './drawing.ts';
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

export interface PrintOptions {
  /** How often the paper was printed before; above 0 it is marked 补打 n. */
  reprint?: number;
}

export interface Typesetter {
  /** False when some character is in no font: to be asked before anything is promised. */
  canPrint(text: string): boolean;
  render(content: DocumentContent, options?: PrintOptions): Promise<Rendered>;
  /**
   * The pages as they would be painted, for checks and pictures.
   * @throws when some character is in no font
   */
  layout(content: DocumentContent, options?: PrintOptions): LaidOutPage[];
}

export type CreatedTypesetter =
  | { ok: true; typesetter: Typesetter; fonts: OpenFonts }
  | { ok: false; reason: 'fonts-missing'; missing: string[]; looked: string[] };

/**
 * Sets papers as PDF with embedded fonts. The files are looked for here, and opened when a paper first needs them.
 * @param options.fontDirs folders to look in, an office's own before ours
 * @param options.onFontProblem is told, once, of a file that had to be passed over
 */
export function createTypesetter({
  fontDirs,
  now,
  onFontProblem,
}: {
  fontDirs: readonly string[];
  now: () => Date;
  onFontProblem?: (problem: FontProblem) => void;
}): CreatedTypesetter {
  const found = findFonts({ dirs: fontDirs });
  if (!found.ok) return { ok: false, reason: 'fonts-missing', missing: found.missing, looked: found.looked };
  const fonts = openFonts(found.fonts, onFontProblem);

  function layout(content: DocumentContent, { reprint = 0 }: PrintOptions = {}): LaidOutPage[] {
    return layoutPages(content, { measure: fonts.width, reprint });
  }

  async function render(content: DocumentContent, options?: PrintOptions): Promise<Rendered> {
    // A font draws an empty box for what it does not have, and no one would know: so look before anything is drawn.
    const ownWords = textsOf([content.title, content.documentNo, content.parts, content.mark]);
    for (const { field, text } of [...content.filledIn, ...ownWords.map(({ text }) => ({ field: 'text', text }))]) {
      const missing = fonts.missing(text);
      if (missing !== null) return { ok: false, reason: 'missing-glyph', field, character: codePointName(missing) };
    }
    const pages = layout(content, options);
    const { pdf, fontsUsed } = await writePdf(pages, { title: titleOf(content), createdAt: now(), fonts });
    return { ok: true, pdf, pages: pages.length, fontsUsed };
  }

  return { ok: true, typesetter: { render, layout, canPrint: (text) => fonts.missing(text) === null }, fonts };
}

function titleOf({ title, documentNo }: DocumentContent): string {
  return documentNo ? `${title} ${documentNo}` : title;
}
