import { isSignedBy, TicketKeys } from '../../contract/ticket-signature.ts';
import { checkTicket, type TicketCheck } from '../../domain/ticket-check.ts';
import type { Outcome } from './command.ts';
import { readText } from './files.ts';

const REASONS: Record<Extract<TicketCheck, { genuine: false }>['reason'], string> = {
  'not-a-matter-number': '--matter is no matter number',
  'not-a-ticket': 'the scan is no ticket of ours',
  unsigned: 'the ticket bears no signature: no terminal printed it so',
  'unknown-terminal': 'the keys name no terminal as the matter number does; the list may be too old',
  'not-genuine': 'no terminal signed this ticket for this matter',
};

/** Checks a paper's QR code against the number beside it, with the keys the centre publishes and without a network. */
export async function verifyTicket(given: { scan: string; matter: string; keys: string }): Promise<Outcome> {
  const read = await readText(given.keys);
  if (!read.ok) return read;
  const keys = keysIn(read.text);
  if (keys === null) {
    const file = given.keys === '-' ? 'standard input' : given.keys;
    return { ok: false, problem: `${file} is no list of ticket keys as a centre publishes it` };
  }
  const check = checkTicket({ scan: given.scan, matterNo: given.matter, keys }, isSignedBy);
  if (check.genuine) {
    const { siteId, terminalId, since, until } = check.signedBy;
    return { ok: true, answer: { genuine: true, matterNo: check.matterNo, siteId, terminalId, since, until } };
  }
  const { reason } = check;
  return { ok: false, problem: `${reason}: ${REASONS[reason]}`, answer: { genuine: false, reason } };
}

function keysIn(text: string): TicketKeys | null {
  try {
    return TicketKeys.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
