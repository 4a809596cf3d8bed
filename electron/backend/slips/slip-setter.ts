import { textsOf } from '../../../domain/documents/check-input.ts';
import type { DocumentContent } from '../../../domain/documents/document.ts';
import { encode, ROLLS, type RollWidth } from '../../../native/receipt-printer/protocol.ts';
import { codePointName, type OpenFonts } from '../fonts/open-fonts.ts';
import { createCharacterDrawer } from './draw-characters.ts';
import { slipCommands } from './slip-commands.ts';
import { type SlipLines, slipLines } from './slip-lines.ts';

export type RenderedSlip =
  | { ok: true; bytes: Uint8Array; fontsUsed: string[] }
  /** As a paper's: `field` is the path in its input, or `text` for its own words. */
  | { ok: false; reason: 'missing-glyph'; field: string; character: string }
  | Extract<SlipLines, { ok: false }>;

/** In the ledger for the printer's own font, whose name no one can ask. */
const BUILT_IN = 'printer-built-in';

/** Sets a paper's words as the bytes of a slip. */
export type SetSlip = (content: DocumentContent, options: { roll: RollWidth; reprint?: number }) => RenderedSlip;

export function createSlipSetter(fonts: OpenFonts): SetSlip {
  return (content, { roll, reprint = 0 }) => {
    const ownWords = textsOf([content.parts, content.mark]);
    for (const { field, text } of [...content.filledIn, ...ownWords.map(({ text }) => ({ field: 'text', text }))]) {
      const missing = fonts.missing(text);
      if (missing !== null) return { ok: false, reason: 'missing-glyph', field, character: codePointName(missing) };
    }
    const { dots, columns } = ROLLS[roll];
    const set = slipLines(content, { columns, reprint });
    if (!set.ok) return set;
    const drawer = createCharacterDrawer(fonts);
    const commands = slipCommands(set.lines, { dots, drawer });
    return {
      ok: true,
      bytes: Buffer.concat(commands.map(encode)),
      fontsUsed: [BUILT_IN, ...drawer.fontsUsed()],
    };
  };
}
