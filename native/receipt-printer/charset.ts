/** A blank and the visible characters of ASCII: half as wide as a Chinese character. */
const ASCII = /^[ -~]$/;
const PRIVATE_USE = /\p{Private_Use}/u;

let codes: Map<string, number> | undefined;

/**
 * The code of a character that the built-in font of any Chinese receipt printer may be trusted to have: ASCII, or the
 * two bytes of GB 2312 as one number. Null for everything else: older fonts lack what GBK added, most lack what takes
 * four bytes in GB18030, and a printer prints a blank or another character for it and says nothing.
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

/** Of GB 2312: marks, forms as wide as Chinese characters, and all Chinese characters. */
const LEADS = [0xa1, 0xa3, ...Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, i) => 0xb0 + i)];
const TRAILS = Array.from({ length: 94 }, (_, i) => 0xa1 + i);

/** Node decodes GB18030 and does not encode it, so the table is turned round once. */
function twoByteCodes(): Map<string, number> {
  const found = LEADS.flatMap((lead) => TRAILS.map((trail) => (lead << 8) | trail));
  const bytes = Uint8Array.from(found.flatMap((code) => [code >> 8, code & 0xff]));
  const characters = [...new TextDecoder('gb18030').decode(bytes)];
  return new Map(
    characters.flatMap((character, i) => (PRIVATE_USE.test(character) ? [] : [[character, found[i] ?? 0] as const])),
  );
}
