/** Crockford's base 32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_BYTES = 16;
/** 26 characters hold 130 bits; a ticket has 128, so the first character is at most 7. */
const TICKET = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
/** A QR code of ours holds well under 100 characters; what is longer was not printed by us. */
const LONGEST_SCAN = 512;

/**
 * 查询凭证: 128 random bits in 26 characters; it holds nothing about the person or the matter.
 * @param random 16 random bytes
 */
export function makeTicket(random: Uint8Array): string {
  if (random.length !== RANDOM_BYTES) throw new RangeError(`a ticket needs ${RANDOM_BYTES} random bytes`);
  let rest = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let ticket = '';
  for (let i = 0; i < 26; i += 1) {
    ticket = ALPHABET.charAt(Number(rest % 32n)) + ticket;
    rest /= 32n;
  }
  return ticket;
}

/** The address in the QR code. `base` is the centre's tracking address, with or without a slash at its end. */
export function ticketUrl(base: string, ticket: string): string {
  return `${base.replace(/\/+$/, '')}/t/${ticket}`;
}

/**
 * Reads what a scanner sent: a bare ticket, or an http(s) address whose path ends in `/t/<ticket>`.
 * Anything else (somebody's payment code, a health code, a web page) is null. The address is never opened.
 */
export function parseTicket(text: string): string | null {
  if (text.length > LONGEST_SCAN) return null;
  const scanned = text.trim();
  return asTicket(scanned) ?? asTicket(ticketPart(scanned) ?? '');
}

function ticketPart(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const { pathname, search, hash, username, password } = new URL(address);
  if (search + hash + username + password !== '') return null;
  return /\/t\/([^/]+)$/.exec(pathname)?.[1] ?? null;
}

/** Crockford's reading rule: capitals and small letters alike, I and L are 1, O is 0. */
function asTicket(text: string): string | null {
  const plain = text.toUpperCase().replace(/[IL]/g, '1').replaceAll('O', '0');
  return TICKET.test(plain) ? plain : null;
}
