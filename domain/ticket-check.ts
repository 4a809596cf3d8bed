import { dayOf } from './calendar.ts';
import type { Day, Instant } from './matter.ts';
import { parseMatterNo } from './matter-number.ts';
import { readTicket, ticketMessage } from './ticket.ts';

/** A key with which a terminal signs tickets, as the centre publishes it. */
export interface TicketKey {
  siteId: string;
  terminalId: string;
  /** Ed25519, 32 bytes in base64url. */
  key: string;
  /** When the centre came to trust it. A terminal signs from its first start, so earlier papers count as well. */
  since: Instant;
  /** When another key took its place; null while it is in use. */
  until: Instant | null;
}

/**
 * `unsigned`: a ticket, but not as a terminal prints it. `unknown-terminal`: no key is known of the terminal that the
 * number names; the list may be too old. `not-genuine`: no terminal signed this ticket for this matter.
 */
export type TicketCheck =
  | { genuine: true; matterNo: string; signedBy: TicketKey }
  | {
      genuine: false;
      reason: 'not-a-matter-number' | 'not-a-ticket' | 'unsigned' | 'unknown-terminal' | 'not-genuine';
    };

/** Ed25519: whether the key's owner signed the message. */
export type IsSignedBy = (key: string, message: string, signature: Uint8Array) => boolean;

/**
 * Says whether a terminal printed this QR code beside this number. Any terminal may have: matters are printed again in
 * other halls too. A key that has been replaced vouches only for matters registered until that day.
 */
export function checkTicket(
  { scan, matterNo, keys }: { scan: string; matterNo: string; keys: readonly TicketKey[] },
  isSignedBy: IsSignedBy,
): TicketCheck {
  const number = parseMatterNo(matterNo);
  if (!number.ok) return { genuine: false, reason: 'not-a-matter-number' };
  const scanned = readTicket(scan);
  if (scanned === null) return { genuine: false, reason: 'not-a-ticket' };
  const { ticket, signature } = scanned;
  if (signature === null) return { genuine: false, reason: 'unsigned' };
  const message = ticketMessage(number.matterNo, ticket);
  const signedBy = keys.find((known) => vouchesOn(known, number.day) && isSignedBy(known.key, message, signature));
  if (signedBy !== undefined) return { genuine: true, matterNo: number.matterNo, signedBy };
  const isKnown = keys.some(({ terminalId }) => terminalId === number.terminalId);
  return { genuine: false, reason: isKnown ? 'not-genuine' : 'unknown-terminal' };
}

function vouchesOn({ until }: TicketKey, day: Day): boolean {
  return until === null || day <= dayOf(until);
}
