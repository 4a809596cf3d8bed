import { createHash, createPublicKey, type KeyObject, randomBytes, sign, timingSafeEqual, verify } from 'node:crypto';
import { httpbis, type SignatureParameters } from 'http-message-signatures';

/** Terminals' clocks drift, and a terminal without network cannot set its own; wider would only help a thief. */
export const CREATED_TOLERANCE_MS = 15 * 60_000;

/** What a signature must cover: whoever changes method, address or body has no valid signature any more. */
const COVERED = ['@method', '@target-uri', 'content-digest'];
const PARAMETERS = ['created', 'nonce', 'keyid', 'alg'];
const ALGORITHM = 'ed25519';
const NONCE_BYTES = 16;

/** An HTTP request as it goes over the wire; `body` is empty where there is none. */
export interface HttpRequest {
  method: string;
  /** The whole address with its query, as the terminal writes it. */
  url: string;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

export interface RequestSigningKey {
  keyId: string;
  /** Ed25519. */
  privateKey: KeyObject;
}

export type VerifiedRequest =
  | { ok: true; keyId: string; nonce: string }
  | {
      ok: false;
      reason: 'unsigned' | 'malformed' | 'digest-mismatch' | 'unknown-key' | 'stale' | 'bad-signature';
    };

/** Names a public key by its SHA-256, so that both ends come to the same name. @param publicKey SPKI DER */
export function keyIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('base64url');
}

/** Reads a key in SPKI DER, base64; null when it is no Ed25519 public key. */
export function readPublicKey(base64: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}

/**
 * Signs a request by RFC 9421 over its method, address and Content-Digest (RFC 9530).
 * Each call makes a new nonce: sign every attempt anew.
 * @returns the headers of the request with `content-digest`, `signature-input` and `signature`
 */
export async function signRequest(
  request: HttpRequest,
  key: RequestSigningKey,
  now: Date,
): Promise<Record<string, string>> {
  const headers = { ...request.headers, 'content-digest': contentDigest(request.body) };
  const signed = await httpbis.signMessage(
    {
      key: { id: key.keyId, alg: ALGORITHM, sign: async (data) => sign(null, data, key.privateKey) },
      name: 'terminal',
      fields: COVERED,
      params: PARAMETERS,
      paramValues: { created: now, nonce: randomBytes(NONCE_BYTES).toString('base64url') },
    },
    { method: request.method, url: request.url, headers },
  );
  const lowerCase = Object.entries(signed.headers).map(([name, value]) => [name.toLowerCase(), value]);
  return Object.fromEntries(lowerCase);
}

/**
 * Checks a request's signature. Header names are in lower case, as Node gives them.
 * Replays are not found out here: the nonce is returned for whoever keeps them.
 */
export async function verifyRequest(
  request: HttpRequest,
  lookupKey: (keyId: string) => Promise<KeyObject | null>,
  now: Date,
): Promise<VerifiedRequest> {
  const { headers, body } = request;
  if (headers.signature === undefined && headers['signature-input'] === undefined) return failed('unsigned');
  if (!isEqual(headers['content-digest'] ?? '', contentDigest(body))) return failed('digest-mismatch');

  const found: { refused: Refusal | null; signedBy: { keyId: string; nonce: string } | null } = {
    refused: null,
    signedBy: null,
  };
  const keyLookup = async ({ created, keyid: keyId, nonce }: SignatureParameters) => {
    if (!(created instanceof Date) || typeof keyId !== 'string' || typeof nonce !== 'string') {
      found.refused = 'malformed';
      return null;
    }
    const isFresh = Math.abs(now.getTime() - created.getTime()) <= CREATED_TOLERANCE_MS;
    const key = isFresh ? await lookupKey(keyId) : null;
    if (key === null) {
      found.refused = isFresh ? 'unknown-key' : 'stale';
      return null;
    }
    found.signedBy = { keyId, nonce };
    return { id: keyId, algs: [ALGORITHM], verify: async (data: Buffer, sig: Buffer) => verify(null, data, key, sig) };
  };
  try {
    const valid = await httpbis.verifyMessage(
      // `notAfter` as far away as it goes: the age is checked above, against the clock that was handed in.
      { keyLookup, requiredFields: COVERED, requiredParams: PARAMETERS, notAfter: Number.MAX_SAFE_INTEGER },
      { method: request.method, url: request.url, headers: withOneSignature(headers) },
    );
    return valid === true && found.signedBy !== null
      ? { ok: true, ...found.signedBy }
      : failed(found.refused ?? 'bad-signature');
  } catch {
    return failed('malformed');
  }
}

type Refusal = Extract<VerifiedRequest, { ok: false }>['reason'];

function failed(reason: Refusal): VerifiedRequest {
  return { ok: false, reason };
}

/** A second signature would only raise the question which of the two counts. */
function withOneSignature(headers: HttpRequest['headers']): Record<string, string> {
  const input = headers['signature-input'] ?? '';
  if (input.split('keyid=').length !== 2) throw new Error('not exactly one signature');
  return { ...headers };
}

function contentDigest(body: Uint8Array): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
