import type PDFDocument from 'pdfkit';
import type { Character, Face } from '../fonts/face.ts';
import type { FontRun } from '../fonts/open-fonts.ts';

type Pdf = InstanceType<typeof PDFDocument>;

/** What pdfkit keeps of a font it embeds and its types do not tell; it writes the font from this at the end. */
interface EmbeddedFont {
  /** Name of the font in the page's resources. */
  readonly id: string;
  /** Glyphs of the font file in the order of their codes in the PDF. */
  readonly subset: { readonly glyphs: number[] };
  /** By code: thousandths of an em. */
  readonly widths: number[];
  /** By code: what a reader of the text is given. */
  readonly unicode: (readonly number[])[];
  ref(): unknown;
}

/** The parts of pdfkit's document that its types leave out. */
interface Internals {
  readonly _font: EmbeddedFont;
  readonly page: { readonly fonts: Record<string, unknown> };
}

/**
 * Writes text into the content of a PDF's pages. pdfkit's own `text()` shapes every run three times to measure it, and
 * gives characters that share a glyph (· and ・) one code, so that the first of them comes out for both; here every
 * character has its code.
 */
export function createTextWriter(pdf: Pdf) {
  const internals = pdf as unknown as Internals;
  const embedded = new Map<Face, { font: EmbeddedFont; codes: Map<Character, string> }>();

  function embeddedOf(face: Face) {
    const known = embedded.get(face);
    if (known) return known;
    // pdfkit takes a font that is already open; its types only know paths and buffers.
    pdf.registerFont(`face ${embedded.size}`, face.font as unknown as string);
    pdf.font(`face ${embedded.size}`);
    const made = { font: internals._font, codes: new Map<Character, string>() };
    embedded.set(face, made);
    return made;
  }

  function codeOf(
    character: Character,
    { font, codes }: { font: EmbeddedFont; codes: Map<Character, string> },
  ): string {
    const known = codes.get(character);
    if (known !== undefined) return known;
    const code = font.subset.glyphs.push(character.glyph) - 1;
    font.widths[code] = (character.advance * 1000) / character.face.unitsPerEm;
    font.unicode[code] = character.codePoints;
    const written = code.toString(16).padStart(4, '0');
    codes.set(character, written);
    return written;
  }

  /**
   * Writes a run at a place on its baseline, in points from the top left corner, in the present fill colour.
   * @returns where the next begins
   */
  function write({ face, characters, gaps }: FontRun, { x, y, size }: { x: number; y: number; size: number }): number {
    const target = embeddedOf(face);
    internals.page.fonts[target.font.id] ??= target.font.ref();
    let shown = '<';
    let right = x;
    for (let i = 0; i < characters.length; i += 1) {
      let character = characters[i] as Character;
      let gap = gaps[i] ?? 0;
      if (face.longDash && characters[i + 1] === character && character.codePoints[0] === face.longDash.codePoints[0]) {
        character = face.longDash;
        i += 1;
        gap += gaps[i] ?? 0;
      }
      const next = characters[i + 1];
      const kerning = next === undefined ? 0 : face.kerning(character, next) / face.unitsPerEm;
      shown += codeOf(character, target);
      // PDF moves to the left by thousandths of an em.
      const back = rounded(-1000 * (kerning + gap / size));
      if (back !== 0) shown += `>${back}<`;
      right += size * (character.advance / face.unitsPerEm + kerning) + gap;
    }
    // pdfkit's pages are upside down, so that y grows towards the foot; the letters are turned back.
    pdf.addContent(
      `BT /${target.font.id} ${rounded(size)} Tf 1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm [${shown}>] TJ ET`,
    );
    return right;
  }

  return { write, fontsUsed: () => [...new Set([...embedded.keys()].map(({ name }) => name))].sort() };
}

function rounded(points: number): number {
  return Math.round(points * 1000) / 1000;
}
