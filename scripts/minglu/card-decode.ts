import { decodeReadReply } from '../../native/id-card-reader/card-text.ts';
import type { Outcome } from './command.ts';
import { readText } from './files.ts';

const FAULTS: Record<string, string> = {
  'no-preamble': 'no frame in it (AA AA AA 96 69 is missing)',
  truncated: 'the frame ends too early',
  length: 'the lengths in the frame do not fit together',
  checksum: 'the check byte does not fit the frame',
  'not-a-text-reply': 'not a reply to 30 01: no text of 256 bytes in it',
  'unknown-card-type': 'unknown card type',
  'empty-text': 'the text of the card is empty',
};

/** Decodes a reader's reply to `30 01`, written as hex on standard input. */
export async function decodeCard(): Promise<Outcome> {
  const read = await readText('-');
  if (!read.ok) return read;
  const hex = read.text.replace(/\s/g, '');
  if (hex === '') return { ok: false, problem: 'standard input is empty: expected a reply to 30 01 as hex' };
  if (!/^([0-9a-f]{2})+$/i.test(hex)) return { ok: false, problem: 'standard input is not hex (pairs of 0-9, A-F)' };

  const decoded = decodeReadReply(Buffer.from(hex, 'hex'));
  if (!decoded.ok) return { ok: false, problem: faultWords(decoded.reason) };
  const {
    rawText: _,
    type,
    name,
    sex,
    nation,
    birth,
    address,
    number,
    issuer,
    validFrom,
    validUntil,
    ...own
  } = decoded.card;
  const fields = { type, name, sex, nation, birth, address, number, issuer, validFrom, validUntil };
  return { ok: true, answer: { ...fields, ...own } };
}

function faultWords(reason: string): string {
  if (reason.startsWith('status-')) return `the reader reports status ${reason.slice('status-'.length)}, no card text`;
  return FAULTS[reason] ?? reason;
}
