import type { Card, Foreign2017Card, Foreign2023Card, HmtCard, ResidentCard } from './card-text.ts';
import { TEXT_BYTES } from './card-text.ts';
import { nationCodeOf, type Sex } from './codes.ts';
import { encodeFrame } from './protocol.ts';

type Derived = 'hasPrivateUse' | 'rawText';
/** What a made-up card says; dates as in `Card`. */
export type CardFields =
  | Omit<ResidentCard, Derived>
  | Omit<HmtCard, Derived>
  | Omit<Foreign2017Card, Derived>
  | Omit<Foreign2023Card, Derived>;

const SEX_CODES: Record<Sex, string> = { unknown: '0', male: '1', female: '2', unspecified: '9' };
const TYPE_FLAGS: Record<Card['type'], string> = { resident: ' ', hmt: 'J', foreign2017: 'I', foreign2023: 'Y' };

/**
 * The 256 text bytes of a card with these fields, for simulated persons (made-up names, region 139999).
 * Throws when a field is longer than the card has room for.
 */
export function encodeCardText(fields: CardFields): Uint8Array {
  const text = Buffer.alloc(TEXT_BYTES, ' ', 'utf16le');
  const put = (offset: number, length: number, value: string | null) => {
    const bytes = Buffer.from(value ?? '', 'utf16le');
    if (bytes.length > length) throw new RangeError(`a field at ${offset} holds ${length / 2} characters at most`);
    bytes.copy(text, offset);
  };
  const putDay = (offset: number, day: string | null) =>
    put(offset, 16, day === 'long-term' ? '长期' : (day ?? '').replaceAll('-', ''));

  put(248, 2, TYPE_FLAGS[fields.type]);
  putDay(188, fields.validFrom);
  putDay(204, fields.validUntil);
  switch (fields.type) {
    case 'resident':
    case 'hmt':
      put(0, 30, fields.name);
      put(30, 2, SEX_CODES[fields.sex]);
      putDay(36, fields.birth);
      put(52, 70, fields.address);
      put(122, 36, fields.number);
      put(158, 30, fields.issuer);
      if (fields.type === 'resident') {
        put(32, 4, nationCodeOf(fields.nation ?? '') ?? '97');
      } else {
        put(220, 18, fields.permitNumber);
        put(238, 4, fields.issueCount);
      }
      break;
    case 'foreign2017':
      put(0, 120, fields.englishName);
      put(120, 2, SEX_CODES[fields.sex]);
      put(122, 30, fields.number);
      put(152, 6, fields.nationality);
      put(158, 30, fields.name);
      putDay(220, fields.birth);
      put(236, 4, fields.version);
      put(240, 8, fields.acceptingOrganCode);
      break;
    case 'foreign2023':
      put(0, 30, fields.name);
      put(30, 2, SEX_CODES[fields.sex]);
      put(32, 4, fields.issueCount);
      putDay(36, fields.birth);
      put(52, 70, fields.englishName.slice(0, 35));
      put(122, 36, fields.number);
      put(220, 22, fields.englishName.slice(35));
      put(242, 6, fields.nationality);
      break;
  }
  return text;
}

/** The reply to `30 01` that carries this text; the default photo is an empty WLT body that no decoder accepts. */
export function readReplyFrame(text: Uint8Array, photo: Uint8Array = emptyPhoto()): Uint8Array {
  const lengths = Buffer.alloc(4);
  lengths.writeUInt16BE(text.length, 0);
  lengths.writeUInt16BE(photo.length, 2);
  return encodeFrame(Uint8Array.of(0, 0, 0x90, ...lengths, ...text, ...photo));
}

function emptyPhoto(): Uint8Array {
  const photo = Buffer.alloc(1024);
  photo.write('574c66007e003200', 'hex');
  return photo;
}
