import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';
import { Instant } from '../domain/matter.ts';
import { ticketMessage } from '../domain/ticket.ts';

/** Where the centre publishes {@link TicketKeys}, for whoever wants to check a paper. */
export const TICKET_KEYS_PATH = '/.well-known/minglu-ticket-keys.json';

/** The keys of all terminals that are or were enrolled. */
export const TicketKeys = z.array(
  z.object({
    siteId: z.string(),
    terminalId: z.string(),
    /** Ed25519, 32 bytes in base64url. */
    key: z.base64url().length(43),
    since: Instant,
    until: Instant.nullable(),
  }),
);
export type TicketKeys = z.infer<typeof TicketKeys>;

/** Ed25519 gives the same signature for the same paper, so it is never stored but made whenever a paper is printed. */
export function signTicket({ matterNo, ticket }: { matterNo: string; ticket: string }, key: KeyObject): Uint8Array {
  return sign(null, Buffer.from(ticketMessage(matterNo, ticket)), key);
}

/** The key as it is published: an Ed25519 public key without the ASN.1 around it. */
export function publishedKey(key: KeyObject): string {
  const { x } = key.export({ format: 'jwk' });
  if (x === undefined) throw new TypeError('not an Ed25519 key');
  return x;
}

/** Whether the owner of a published key signed the message; text that is no key signed nothing. */
export function isSignedBy(key: string, message: string, signature: Uint8Array): boolean {
  let publicKey: KeyObject;
  try {
    publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });
  } catch {
    return false;
  }
  return verify(null, Buffer.from(message), publicKey, signature);
}
