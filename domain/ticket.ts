import { fromBase32, plainBase32, toBase32 } from './ticket-base32.ts';

const RANDOM_BYTES = 16;
const TICKET_LENGTH = 26;
/** Of Ed25519. */
const SIGNATURE_BYTES = 64;
/** A QR code of ours holds well under 300 characters; what is longer was not printed by us. */
const LONGEST_SCAN = 512;

/** What a QR code of ours holds. A paper that was not printed by a terminal bears no signature. */
export interface ScannedTicket {
  ticket: string;
  signature: Uint8Array | null;
}

/**
 * 查询凭证: 128 random bits in 26 characters; it holds nothing about the person or the matter.
 * @param random 16 random bytes
 */
export function makeTicket(random: Uint8Array): string {
  if (random.length !== RANDOM_BYTES) throw new RangeError(`a ticket needs ${RANDOM_BYTES} random bytes`);
  return toBase32(random);
}

/** Where a matter is followed. `base` is the centre's tracking address, with or without a slash at its end. */
export function ticketUrl(base: string, ticket: string): string {
  return `${base.replace(/\/+$/, '')}/t/${ticket}`;
}

/**
 * The same address as it is printed, with the terminal's signature behind the ticket. Scheme and host stay in small
 * letters: telephones are known that take `HTTPS://` for a word to search, and a QR code holds the rest as densely.
 * @param signature Ed25519 over {@link ticketMessage}
 */
export function signedTicketUrl(base: string, ticket: string, signature: Uint8Array): string {
  if (signature.length !== SIGNATURE_BYTES) throw new RangeError(`a signature has ${SIGNATURE_BYTES} bytes`);
  return ticketUrl(base, ticket) + toBase32(signature);
}

/** What a terminal signs: a QR code copied beside another matter's number is not genuine there. */
export function ticketMessage(matterNo: string, ticket: string): string {
  return `minglu-ticket/1\n${matterNo}\n${ticket}`;
}

/** The ticket of {@link readTicket} alone: what a matter is looked up by. */
export function parseTicket(text: string): string | null {
  return readTicket(text)?.ticket ?? null;
}

/**
 * Reads what a scanner sent: a bare ticket, or an http(s) address whose path ends in `/t/<ticket>`, each with or
 * without a signature, which is not checked here. Anything else (somebody's payment code, a health code, a web page)
 * is null. The address is never opened.
 */
export function readTicket(text: string): ScannedTicket | null {
  if (text.length > LONGEST_SCAN) return null;
  const scanned = text.trim();
  return asTicket(scanned) ?? asTicket(ticketPart(scanned) ?? '');
}

function ticketPart(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const { pathname, search, hash, username, password } = new URL(address);
  if (search + hash + username + password !== '') return null;
  // A scanner that types like a keyboard follows its caps lock.
  return /\/t\/([^/]+)$/i.exec(pathname)?.[1] ?? null;
}

function asTicket(text: string): ScannedTicket | null {
  const plain = plainBase32(text);
  const ticket = plain.slice(0, TICKET_LENGTH);
  if (fromBase32(ticket, RANDOM_BYTES) === null) return null;
  if (plain.length === TICKET_LENGTH) return { ticket, signature: null };
  const signature = fromBase32(plain.slice(TICKET_LENGTH), SIGNATURE_BYTES);
  return signature === null ? null : { ticket, signature };
}
