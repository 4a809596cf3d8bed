/** What we use of fontkit, which brings no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    /** Reads the outline; null when it is empty. Only glyphs of TrueType outlines have it. */
    _decode?(): { numberOfContours: number; components?: unknown } | null;
    /** The outline in font units, y upwards. */
    readonly path: {
      readonly commands: readonly {
        readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
        readonly args: readonly number[];
      }[];
    };
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly { readonly xAdvance: number }[];
  }
  export interface Subset {
    /** Glyphs of the font in the order of their codes in the subset. */
    readonly glyphs: number[];
    includeGlyph(glyph: number): number;
    /** The file of the subset. */
    encode(): Uint8Array;
  }
  export interface Font {
    readonly postscriptName: string | null;
    readonly unitsPerEm: number;
    /** The file, and where in it each table lies. */
    readonly stream: { readonly length: number; readonly buffer: Uint8Array };
    readonly directory: { readonly tables: Record<string, { readonly offset: number; readonly length: number }> };
    /** The code points of all its characters. */
    readonly characterSet: readonly number[];
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    getGlyph(id: number): Glyph;
    layout(text: string, features?: string[], script?: string, language?: string): GlyphRun;
    createSubset(): Subset;
  }
  /** @throws when the file is no font; a collection of fonts has no `layout` */
  export function create(file: Uint8Array): Font;
  export function openSync(path: string): Font;
}
