import {
  type IppAttribute,
  type IppGroup,
  type IppRequest,
  type IppResponse,
  type IppValue,
  request as requestCodec,
  response as responseCodec,
  STATUS_CODES,
} from 'ipp-encoder';

/** IPP messages (RFC 8010, RFC 8011), pure: bytes in, values out. */

export const OPERATION = {
  printJob: 0x02,
  validateJob: 0x04,
  cancelJob: 0x08,
  getJobAttributes: 0x09,
  getJobs: 0x0a,
  getPrinterAttributes: 0x0b,
} as const;

export const GROUP = { operation: 1, job: 2, end: 3, printer: 4 } as const;

const TAG = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  dateTime: 0x31,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
} as const;
/** An attribute with its wire type, e.g. `attribute('integer', 'copies', 2)`. */
export function attribute(type: keyof typeof TAG, name: string, value: IppValue | IppValue[]): IppAttribute {
  return { tag: TAG[type], name, value };
}

/** Every message begins with these two, in this order. */
export const PREFACE: IppAttribute[] = [
  attribute('charset', 'attributes-charset', 'utf-8'),
  attribute('language', 'attributes-natural-language', 'zh-cn'),
];

/** CUPS hides the name of a job from everyone but its user, so all our requests name the same one. */
const USER = 'minglu';

/** A request to the printer at `printerUri`; `job` are job attributes, `document` is what to print. */
export function encodeRequest(
  operationId: number,
  printerUri: string,
  operation: IppAttribute[],
  job: IppAttribute[] = [],
  document: Uint8Array = new Uint8Array(),
): Buffer {
  const message: IppRequest = {
    operationId,
    requestId: 1,
    groups: [
      {
        tag: GROUP.operation,
        attributes: [
          ...PREFACE,
          attribute('uri', 'printer-uri', printerUri),
          // RFC 8011, 4.1.5: the target comes first, and `job-id` belongs to it.
          ...operation,
          attribute('name', 'requesting-user-name', USER),
        ],
      },
      ...(job.length > 0 ? [{ tag: GROUP.job, attributes: job }] : []),
    ],
    data: Buffer.from(document),
  };
  return requestCodec.encode(message, Buffer.alloc(requestCodec.encodingLength(message)));
}

export function encodeResponse(message: IppResponse): Buffer {
  return responseCodec.encode(message, Buffer.alloc(responseCodec.encodingLength(message)));
}

export type Decoded<M> = { ok: true; message: M; document: Buffer } | { ok: false; reason: 'not-ipp' };

export function decodeRequest(bytes: Buffer): Decoded<IppRequest> {
  return decode(requestCodec.decode, bytes);
}

export function decodeResponse(bytes: Buffer): Decoded<IppResponse> {
  return decode(responseCodec.decode, bytes);
}

function decode<M>(codec: (bytes: Buffer) => M, bytes: Buffer): Decoded<M> {
  const end = endOfAttributes(bytes);
  if (end === null) return { ok: false, reason: 'not-ipp' };
  return { ok: true, message: codec(bytes.subarray(0, end)), document: bytes.subarray(end) };
}

/** Sizes that the codec takes for granted. */
const FIXED_SIZES: Record<number, number> = { [TAG.integer]: 4, [TAG.boolean]: 1, [TAG.enum]: 4, [TAG.dateTime]: 11 };
const TEXT_WITH_LANGUAGE = new Set([0x35, 0x36]);
const LONGEST_VALUE = 0x7fff;

/**
 * Where the attributes end, or null when the bytes are no IPP message. ipp-encoder trusts every length it
 * reads and can run in circles on a bad one, so nothing reaches it that was not walked through here.
 */
function endOfAttributes(bytes: Buffer): number | null {
  let at = 8;
  let named = false;
  if (bytes.length < 9 || (bytes[8] ?? 0) > 0x0f) return null;
  while (at < bytes.length) {
    const tag = bytes[at++] ?? 0;
    if (tag === GROUP.end) return at;
    if (tag <= 0x0f) {
      named = false;
      continue;
    }
    if (at + 2 > bytes.length) return null;
    const nameLength = bytes.readUInt16BE(at);
    at += 2 + nameLength;
    named ||= nameLength > 0;
    if (!named || nameLength > LONGEST_VALUE || at + 2 > bytes.length) return null;
    const valueLength = bytes.readUInt16BE(at);
    at += 2;
    if (tag > 0x7f || valueLength > LONGEST_VALUE || valueLength !== (FIXED_SIZES[tag] ?? valueLength)) return null;
    if (TEXT_WITH_LANGUAGE.has(tag) && !holdsTwoTexts(bytes.subarray(at, at + valueLength))) return null;
    at += valueLength;
  }
  return null;
}

function holdsTwoTexts(value: Buffer): boolean {
  if (value.length < 4) return false;
  const first = value.readUInt16BE(0);
  if (4 + first > value.length) return false;
  return 4 + first + value.readUInt16BE(2 + first) === value.length;
}

export type Attributes = Map<string, IppValue[]>;

/** The attributes of every group with this tag, values always as arrays. */
export function attributesOf(groups: IppGroup[], tag: number): Attributes[] {
  return groups
    .filter((group) => group.tag === tag)
    .map((group) => new Map(group.attributes.map(({ name, value }) => [name, Array.isArray(value) ? value : [value]])));
}

/** The values of an attribute as text; none when it is absent. */
export function textsOf(attributes: Attributes | undefined, name: string): string[] {
  return (attributes?.get(name) ?? []).map((value) =>
    typeof value === 'object' && 'value' in value ? value.value : String(value),
  );
}

/** The attribute as a number; null when it is absent or has no value. */
export function numberOf(attributes: Attributes | undefined, name: string): number | null {
  const value = attributes?.get(name)?.[0];
  return typeof value === 'number' ? value : null;
}

/** The keyword of a status code, `client-error-not-found` and the like. */
export function statusName(code: number): string {
  return STATUS_CODES[code] ?? `status-${code.toString(16).padStart(4, '0')}`;
}

export function isSuccess(code: number): boolean {
  return code >= 0 && code < 0x0100;
}
