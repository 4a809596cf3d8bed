import { nationOf, type Sex, sexOf } from './codes.ts';
import { asReply, decodeReplyFrame, type FrameFault } from './protocol.ts';

interface CardFields {
  /** As printed on the card, 15 UTF-16 units at most; the English name when a foreign card has no Chinese one. */
  name: string;
  sex: Sex;
  /** Chinese name of the nation; null where the card type has none. */
  nation: string | null;
  /** `YYYY-MM-DD`; null when the card's bytes are no date. */
  birth: string | null;
  address: string | null;
  number: string;
  issuer: string | null;
  validFrom: string | null;
  validUntil: string | null;
  /**
   * Some character has no meaning outside the issuer's fonts (private use, or half a surrogate pair):
   * a person must check the text.
   */
  hasPrivateUse: boolean;
  /** The 256 bytes as read, in hex: the only faithful record of the text. */
  rawText: string;
}

/** `validUntil` is a day or `'long-term'` (长期). */
export interface ResidentCard extends CardFields {
  type: 'resident';
}
/** Residence permit for Hong Kong, Macao and Taiwan residents (港澳台居民居住证). */
export interface HmtCard extends CardFields {
  type: 'hmt';
  permitNumber: string;
  issueCount: string;
}
/** Permanent residence card for foreigners, 2017 layout. */
export interface Foreign2017Card extends CardFields {
  type: 'foreign2017';
  englishName: string;
  nationality: string;
  version: string;
  acceptingOrganCode: string;
}
/** Permanent residence card for foreigners, 2023 layout. Whether `nationality` is letters or digits is not known. */
export interface Foreign2023Card extends CardFields {
  type: 'foreign2023';
  englishName: string;
  nationality: string;
  issueCount: string;
}
export type Card = ResidentCard | HmtCard | Foreign2017Card | Foreign2023Card;

export const TEXT_BYTES = 256;
/** The UTF-16 character that tells the four layouts apart. */
const TYPE_OFFSET = 248;

export type TextFault = 'not-a-text-reply' | 'unknown-card-type' | 'empty-text';
export type ReadResult<Fault> = { ok: true; card: Card } | { ok: false; reason: Fault };

/** Reads the 256 text bytes of a card. A field that makes no sense is null; what is readable is kept. */
export function decodeCardText(bytes: Uint8Array): ReadResult<TextFault> {
  if (bytes.length !== TEXT_BYTES) return { ok: false, reason: 'not-a-text-reply' };
  const text = Buffer.from(bytes).toString('utf16le');
  const field = (offset: number, length: number) => trim(text.slice(offset / 2, (offset + length) / 2).toWellFormed());
  const day = (offset: number) => dayOf(field(offset, 16));
  const common = {
    hasPrivateUse: /\p{Co}|\p{Cs}|\ufffd/u.test(text),
    rawText: Buffer.from(bytes).toString('hex'),
  };
  if (trim(text.slice(0, TYPE_OFFSET / 2)) === '') return { ok: false, reason: 'empty-text' };

  switch (text[TYPE_OFFSET / 2]) {
    case ' ':
      return { ok: true, card: { ...common, type: 'resident', ...residentFields(), nation: nationOf(field(32, 4)) } };
    case 'J':
      return {
        ok: true,
        card: {
          ...common,
          type: 'hmt',
          ...residentFields(),
          nation: null,
          permitNumber: field(220, 18),
          issueCount: field(238, 4),
        },
      };
    case 'I': {
      const englishName = field(0, 120);
      return {
        ok: true,
        card: {
          ...common,
          type: 'foreign2017',
          name: field(158, 30) || englishName,
          sex: sexOf(field(120, 2)),
          nation: null,
          birth: day(220),
          address: null,
          number: field(122, 30).toUpperCase(),
          issuer: null,
          validFrom: day(188),
          validUntil: validUntil(),
          englishName,
          nationality: field(152, 6),
          version: field(236, 4),
          acceptingOrganCode: field(240, 8),
        },
      };
    }
    case 'Y': {
      // The two halves of the English name are joined before trimming: a space may stand at the seam.
      const englishName = trim((text.slice(26, 61) + text.slice(110, 121)).toWellFormed());
      return {
        ok: true,
        card: {
          ...common,
          type: 'foreign2023',
          name: field(0, 30) || englishName,
          sex: sexOf(field(30, 2)),
          nation: null,
          birth: day(36),
          address: null,
          number: field(122, 36).toUpperCase(),
          issuer: null,
          validFrom: day(188),
          validUntil: validUntil(),
          englishName,
          nationality: field(242, 6),
          issueCount: field(32, 4),
        },
      };
    }
    default:
      return { ok: false, reason: 'unknown-card-type' };
  }

  function residentFields() {
    return {
      name: field(0, 30),
      sex: sexOf(field(30, 2)),
      birth: day(36),
      address: field(52, 70),
      number: field(122, 36).toUpperCase(),
      issuer: field(158, 30),
      validFrom: day(188),
      validUntil: validUntil(),
    };
  }

  function validUntil(): string | null {
    const value = field(204, 16);
    return value === '长期' ? 'long-term' : dayOf(value);
  }
}

/** Data of an `ok` reply to `30 01`, or to `30 10` with its third length; the announced lengths decide, no fixed totals. */
export function decodeReadData(data: Uint8Array): ReadResult<TextFault | 'length'> {
  const view = Buffer.from(data);
  if (view.length < 4 || view.readUInt16BE(0) !== TEXT_BYTES) return { ok: false, reason: 'not-a-text-reply' };
  const payload = TEXT_BYTES + view.readUInt16BE(2);
  if (view.length === 4 + payload) return decodeCardText(view.subarray(4, 4 + TEXT_BYTES));
  if (view.length >= 6 && view.length === 6 + payload + view.readUInt16BE(4)) {
    return decodeCardText(view.subarray(6, 6 + TEXT_BYTES));
  }
  return { ok: false, reason: 'length' };
}

/**
 * Decodes a whole reply frame to `30 01` (or `30 10`), noise before it allowed.
 * A reply that reports failure gives `status-XX` with SW3 in hex.
 */
export function decodeReadReply(bytes: Uint8Array): ReadResult<FrameFault | TextFault | `status-${string}`> {
  const frame = decodeReplyFrame(bytes);
  if (!frame.ok) return frame;
  const { sw3, data } = asReply(frame.body);
  if (sw3 !== 0x90) return { ok: false, reason: `status-${sw3.toString(16).toUpperCase().padStart(2, '0')}` };
  return decodeReadData(data);
}

/** Cards pad with spaces; some issuers used ideographic ones. */
function trim(text: string): string {
  return text.replace(/^[ \u3000\0]+|[ \u3000\0]+$/g, '');
}

function dayOf(digits: string): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  if (!match) return null;
  const day = `${match[1]}-${match[2]}-${match[3]}`;
  const time = new Date(`${day}T00:00:00Z`);
  // A day that does not exist rolls over (31 February becomes March) or gives no time at all.
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : null;
}
