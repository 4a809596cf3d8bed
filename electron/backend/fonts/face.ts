import type { Font, Glyph } from 'fontkit';

/** A character as one font draws it; lengths in font units. */
export interface Character {
  readonly face: Face;
  /** One, or two of a joined dash. */
  readonly codePoints: readonly number[];
  readonly glyph: number;
  readonly advance: number;
}

/**
 * An open font whose characters are looked up one by one and kept. Shaping every text anew is what setting a paper
 * would mostly consist of (measured: half of its time), and Chinese needs none of it; of Latin the kerning is kept.
 */
export interface Face {
  readonly font: Font;
  readonly name: string;
  readonly unitsPerEm: number;
  /** Null when the font does not have it. */
  character(codePoint: number): Character | null;
  /** `——` in one stroke, exactly as wide as two dashes: apart they would show a gap. Null when the font has none. */
  readonly longDash: Character | null;
  /** By how much two characters of this font stand nearer (below zero) or farther than their widths say. */
  kerning(left: Character, right: Character): number;
}

const EM_DASH = 0x2014;
/** Below it stand Latin, Greek and Cyrillic letters and their marks; above it all keep their squares. */
const FIRST_OF_CHINESE = 0x2e80;
const BLANK = 0x20;

const isFigure = (codePoint: number) => codePoint >= 0x30 && codePoint <= 0x39;
const isLatinLetter = (codePoint: number) => (codePoint | 0x20) >= 0x61 && (codePoint | 0x20) <= 0x7a;

export function createFace(font: Font): Face {
  const characters = new Map<number, Character | null>();
  const pairs = new Map<number, number>();
  const face: Face = {
    font,
    name: font.postscriptName ?? 'unnamed',
    unitsPerEm: font.unitsPerEm,
    character,
    kerning,
    get longDash() {
      longDash ??= { found: findLongDash() };
      return longDash.found;
    },
  };
  let longDash: { found: Character | null } | null = null;

  function character(codePoint: number): Character | null {
    const known = characters.get(codePoint);
    if (known !== undefined) return known;
    const found = font.hasGlyphForCodePoint(codePoint) ? drawn(codePoint) : null;
    characters.set(codePoint, found);
    return found;
  }

  function drawn(codePoint: number): Character {
    const { glyph, advance } = shape(codePoint);
    keepParts(font.getGlyph(glyph));
    return { face, codePoints: [codePoint], glyph, advance };
  }

  function shape(codePoint: number): { glyph: number; advance: number } {
    const plain = font.glyphForCodePoint(codePoint);
    // Only marks and figures have forms that depend on the script: Noto's dash is a short Latin one unless Chinese is
    // asked for, and its figures have one width, to stand under each other, only as part of a Latin text.
    const latin = isFigure(codePoint) || isLatinLetter(codePoint);
    const { glyphs } =
      codePoint < FIRST_OF_CHINESE ? shaped(String.fromCodePoint(codePoint), latin) : { glyphs: [plain] };
    const { id, advanceWidth } = glyphs.length === 1 ? (glyphs[0] ?? plain) : plain;
    return { glyph: id, advance: advanceWidth };
  }

  function shaped(text: string, latin: boolean) {
    return latin ? font.layout(text, [], 'latn') : font.layout(text, [], 'hani', 'ZHS ');
  }

  function findLongDash(): Character | null {
    const dash = character(EM_DASH);
    const { glyphs } = shaped('——', false);
    const [joined] = glyphs;
    if (dash === null || joined === undefined || glyphs.length !== 1) return null;
    if (joined.advanceWidth !== 2 * dash.advance) return null;
    return { face, codePoints: [EM_DASH, EM_DASH], glyph: joined.id, advance: joined.advanceWidth };
  }

  function kerning({ codePoints: [left = 0] }: Character, { codePoints: [right = 0] }: Character): number {
    if (left >= FIRST_OF_CHINESE || right >= FIRST_OF_CHINESE || left === BLANK || right === BLANK) return 0;
    // Figures stand under each other only when none is moved.
    if (isFigure(left) && isFigure(right)) return 0;
    const pair = left * FIRST_OF_CHINESE + right;
    const known = pairs.get(pair);
    if (known !== undefined) return known;
    const { glyphs, positions } = font.layout(String.fromCodePoint(left, right), [], 'latn');
    const kern = glyphs.length === 2 ? (positions[0]?.xAdvance ?? 0) - (glyphs[0]?.advanceWidth ?? 0) : 0;
    pairs.set(pair, kern);
    return kern;
  }

  return face;
}

/**
 * fontkit reads a whole outline each time it writes a subset, only to see whether it is made of parts (measured: a
 * third of the time a file takes to write). What it looks for is kept instead.
 */
function keepParts(glyph: Glyph): void {
  const outline = glyph._decode?.();
  if (outline === undefined) return;
  const parts = outline && { numberOfContours: outline.numberOfContours, components: outline.components };
  glyph._decode = () => parts;
}
