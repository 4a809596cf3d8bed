import type { KeyObject } from 'node:crypto';
import { signTicket } from '../../../contract/ticket-signature.ts';
import { signedTicketUrl } from '../../../domain/ticket.ts';
import type { ProgressOf } from '../matters/progress.ts';

/** Progress as papers show it: the ticket in the QR code carries this terminal's signature, which no screen needs. */
export function withSignedTicket(
  progressOf: ProgressOf,
  { privateKey, trackingBase }: { privateKey: KeyObject; trackingBase: string },
): ProgressOf {
  return (known) => ({
    ...progressOf(known),
    ticketUrl: signedTicketUrl(trackingBase, known.matter.ticket, signTicket(known.matter, privateKey)),
  });
}
