/** A blank and the visible characters of ASCII: half as wide as a Chinese character. */
const ASCII = /^[ -~]$/;
const PRIVATE_USE = /\p{Private_Use}/u;

let codes: Map<string, number> | undefined;

/**
 * The code of a character that the built-in font of any Chinese receipt printer may be trusted to have: ASCII, or the
 * two bytes of GBK as one number. Null for everything else, the four-byte codes of GB18030 above all: a printer that
 * lacks one prints a blank or another character and says nothing.
 */
export function printerCodeOf(character: string): number | null {
  if (ASCII.test(character)) return character.charCodeAt(0);
  codes ??= twoByteCodes();
  return codes.get(character) ?? null;
}

/** In half-width columns. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += ASCII.test(character) ? 1 : 2;
  return columns;
}

/** Node decodes GB18030 and does not encode it, so the table is turned round once (measured: 10 ms). */
function twoByteCodes(): Map<string, number> {
  const found: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) found.push((lead << 8) | trail);
  }
  const characters = [...new TextDecoder('gb18030').decode(bytesOf(found))];
  return new Map(
    characters.flatMap((character, i) => {
      const code = found[i] ?? 0;
      return PRIVATE_USE.test(character) || isLateComer(code) ? [] : [[character, code] as const];
    }),
  );
}

/** Codes that GBK got after the fonts of many printers were cut: 䶮 and its neighbours, and the euro. */
function isLateComer(code: number): boolean {
  return code >= 0xfe50 || code === 0xa2e3;
}

function bytesOf(found: readonly number[]): Uint8Array {
  return Uint8Array.from(found.flatMap((code) => [code >> 8, code & 0xff]));
}
