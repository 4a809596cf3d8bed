import { type Font, openSync } from 'fontkit';
import { createFace, type Face } from './face.ts';

/**
 * `unreadable`: no font, or one that cannot be put into a PDF. `cut-off`: the file ends before its contents do.
 * `no-chinese`: a font, but not for Chinese papers.
 */
export type OpenedFace = { ok: true; face: Face } | { ok: false; reason: 'unreadable' | 'cut-off' | 'no-chinese' };

/** In every Chinese font; a font that lacks them lies under a wrong name. */
const COMMON = [...'信访事项'].map((character) => character.codePointAt(0) ?? 0);

/**
 * Opens a font file and looks whether papers can be set with it.
 * @param chinese whether it must have the common characters; a font of rare ones need not
 */
export function openFace(path: string, { chinese }: { chinese: boolean }): OpenedFace {
  let font: Font;
  try {
    font = openSync(path);
    const tables = font.directory?.tables;
    if (tables === undefined || typeof font.layout !== 'function') return { ok: false, reason: 'unreadable' };
    if (!('glyf' in tables) && !('CFF ' in tables)) return { ok: false, reason: 'unreadable' };
    const end = Math.max(...Object.values(tables).map(({ offset, length }) => offset + length));
    if (end > font.stream.length) return { ok: false, reason: 'cut-off' };
    if (chinese && !COMMON.every((one) => font.hasGlyphForCodePoint(one))) return { ok: false, reason: 'no-chinese' };
    const face = createFace(font);
    for (const codePoint of COMMON) face.character(codePoint);
    return { ok: true, face };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}
