import { type Font, openSync } from 'fontkit';
import type { FontFiles, FontRole } from './find-fonts.ts';

/** A stretch of text that one font can draw. */
export interface FontRun {
  font: Font;
  text: string;
}

export interface OpenFonts {
  /** The text in stretches of one font each; characters without a shape (joiners, variation marks) are left out. */
  runs(text: string, role: FontRole): FontRun[];
  /** In units of the font size: 1 is an em. */
  width(text: string, role: FontRole): number;
  /** The first code point that no font has, or null. */
  missing(text: string): number | null;
}

const SHAPELESS = /\p{Default_Ignorable_Code_Point}/u;

/**
 * Opens the fonts, each file once: opening costs far more than setting a page (measured: a cached font makes a page
 * 17 to 27 times faster than a path). Fonts for rare characters are opened only when one is met.
 */
export function openFonts({ roles, rare }: FontFiles): OpenFonts {
  const opened = new Map<string, Font>();
  const open = (path: string): Font => {
    const font = opened.get(path) ?? openSync(path);
    opened.set(path, font);
    return font;
  };
  const chosen = new Map<string, Font | null>();

  function fontFor(character: string, role: FontRole): Font | null {
    const key = role + character;
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const codePoint = character.codePointAt(0) ?? 0;
    const path = [...roles[role], ...rare].find((file) => open(file).hasGlyphForCodePoint(codePoint));
    const font = path === undefined ? null : open(path);
    chosen.set(key, font);
    return font;
  }

  function runs(text: string, role: FontRole): FontRun[] {
    const found: FontRun[] = [];
    for (const character of text) {
      if (SHAPELESS.test(character)) continue;
      const font = fontFor(character, role);
      if (font === null) throw new Error(`no font has ${codePointName(character.codePointAt(0) ?? 0)}`);
      const last = found.at(-1);
      if (last?.font === font) last.text += character;
      else found.push({ font, text: character });
    }
    return found;
  }

  function width(text: string, role: FontRole): number {
    return runs(text, role).reduce((sum, run) => sum + widthOfRun(run), 0);
  }

  function missing(text: string): number | null {
    const character = [...text].find(
      (one) => !SHAPELESS.test(one) && !/\s/u.test(one) && fontFor(one, 'body') === null,
    );
    return character?.codePointAt(0) ?? null;
  }

  for (const files of Object.values(roles)) files.slice(0, 1).forEach(open);
  return { runs, width, missing };
}

/** Latin letters and digits are kerned, so only a layout knows their width; Chinese characters stand side by side. */
function widthOfRun({ font, text }: FontRun): number {
  const advances = /[\p{Script=Latin}\d]/u.test(text)
    ? font.layout(text).positions.map(({ xAdvance }) => xAdvance)
    : [...text].map((one) => font.glyphForCodePoint(one.codePointAt(0) ?? 0).advanceWidth);
  return advances.reduce((sum, one) => sum + one, 0) / font.unitsPerEm;
}

/** `U+20BB7`. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
