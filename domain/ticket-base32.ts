/** Crockford's base 32: no I, L, O, U. Capitals and digits alone, so that a QR code holds each in 5.5 bits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes as one big number, its first digit padded with zero bits: 16 bytes are 26 characters, 64 bytes 103. */
export function toBase32(bytes: Uint8Array): string {
  let rest = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  let text = '';
  for (let i = 0; i < Math.ceil((bytes.length * 8) / 5); i += 1) {
    text = ALPHABET.charAt(Number(rest & 31n)) + text;
    rest >>= 5n;
  }
  return text;
}

/** The `length` bytes that {@link toBase32} wrote so; null for any other text, small letters and I, L, O included. */
export function fromBase32(text: string, length: number): Uint8Array | null {
  if (text.length !== Math.ceil((length * 8) / 5)) return null;
  let rest = 0n;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return null;
    rest = (rest << 5n) | BigInt(digit);
  }
  if (rest >> BigInt(length * 8) !== 0n) return null;
  const bytes = new Uint8Array(length);
  for (let i = length - 1; i >= 0; i -= 1) {
    bytes[i] = Number(rest & 255n);
    rest >>= 8n;
  }
  return bytes;
}

/** Crockford's reading rule: capitals and small letters alike, I and L are 1, O is 0. */
export function plainBase32(text: string): string {
  return text.toUpperCase().replace(/[IL]/g, '1').replaceAll('O', '0');
}
