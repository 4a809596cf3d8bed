/** What we use of fontkit, which brings no types of its own. */
declare module 'fontkit' {
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
    layout(text: string): { readonly positions: readonly { readonly xAdvance: number }[] };
  }
  /** @throws when the file is no font */
  export function openSync(path: string): Font;
}
