import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CREATED_TOLERANCE_MS,
  type HttpRequest,
  keyIdOf,
  type RequestSigningKey,
  readPublicKey,
  signRequest,
  verifyRequest,
} from './request-signature.ts';

const NOW = new Date('2026-11-23T01:00:00Z');

function makeKey(): RequestSigningKey & { publicKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { publicKey, privateKey, keyId: keyIdOf(publicKey.export({ format: 'der', type: 'spki' })) };
}

const key = makeKey();
const lookup = async (keyId: string) => (keyId === key.keyId ? key.publicKey : null);

function requestOf(changes: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'POST',
    url: 'http://centre.test/v1/operations?x=1',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from('{"matter":"样例"}'),
    ...changes,
  };
}

async function signed(request: HttpRequest, at = NOW): Promise<HttpRequest> {
  return { ...request, headers: await signRequest(request, key, at) };
}

describe('a signed request', () => {
  it('is accepted and names its key, whatever it carries', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'PUT'),
        fc.webUrl({ withQueryParameters: true }),
        fc.uint8Array(),
        async (method, url, body) => {
          const verified = await verifyRequest(await signed(requestOf({ method, url, body })), lookup, NOW);
          expect(verified).toMatchObject({ ok: true, keyId: key.keyId });
        },
      ),
    );
  });

  it('has another nonce each time', async () => {
    const nonces = await Promise.all([1, 2, 3].map(async () => verifyRequest(await signed(requestOf()), lookup, NOW)));
    expect(new Set(nonces.map((one) => one.ok && one.nonce)).size).toBe(3);
  });

  it('is refused when any byte of its body changed', async () => {
    const request = await signed(requestOf());
    await fc.assert(
      fc.asyncProperty(fc.nat(request.body.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const body = Uint8Array.from(request.body);
        body[at] = (body[at] ?? 0) ^ flip;
        expect(await verifyRequest({ ...request, body }, lookup, NOW)).toEqual({
          ok: false,
          reason: 'digest-mismatch',
        });
      }),
    );
  });

  it('is refused under another method, address or digest', async () => {
    const request = await signed(requestOf());
    const bad = { ok: false, reason: 'bad-signature' };
    expect(await verifyRequest({ ...request, method: 'PUT' }, lookup, NOW)).toEqual(bad);
    expect(await verifyRequest({ ...request, url: 'http://centre.test/v1/operations?x=2' }, lookup, NOW)).toEqual(bad);
    expect(await verifyRequest({ ...request, url: 'http://other.test/v1/operations?x=1' }, lookup, NOW)).toEqual(bad);
    const other = await signed(requestOf({ body: Buffer.from('{}') }));
    const moved = { ...request.headers, 'content-digest': other.headers['content-digest'] ?? '' };
    expect(await verifyRequest({ ...other, headers: moved }, lookup, NOW)).toEqual(bad);
  });

  it('is never accepted with another signature header', async () => {
    const request = await signed(requestOf());
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('signature', 'signature-input', 'content-digest'),
        fc.oneof(
          fc.string(),
          fc.nat(150).map((at) => ({ cut: at })),
          fc.tuple(fc.nat(60), fc.constantFrom('a', 'Z', '0', '"', ';')).map(([at, by]) => ({ at, by })),
        ),
        async (name, change) => {
          const before = request.headers[name] ?? '';
          const header = changed(before, change);
          fc.pre(header !== before && !isSameSignature(before, header));
          const verified = await verifyRequest(
            { ...request, headers: { ...request.headers, [name]: header } },
            lookup,
            NOW,
          );
          expect(verified.ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is refused by name when nobody, somebody unknown or another key signed it', async () => {
    expect(await verifyRequest(requestOf(), lookup, NOW)).toEqual({ ok: false, reason: 'unsigned' });
    expect(await verifyRequest(await signed(requestOf()), async () => null, NOW)).toEqual({
      ok: false,
      reason: 'unknown-key',
    });
    expect(await verifyRequest(await signed(requestOf()), async () => makeKey().publicKey, NOW)).toEqual({
      ok: false,
      reason: 'bad-signature',
    });
  });

  it('may be made by a clock that is a quarter of an hour off, not more', async () => {
    const request = await signed(requestOf());
    const verifiedAt = (ms: number) => verifyRequest(request, lookup, new Date(NOW.getTime() + ms));
    expect(await verifiedAt(CREATED_TOLERANCE_MS)).toMatchObject({ ok: true });
    expect(await verifiedAt(-CREATED_TOLERANCE_MS)).toMatchObject({ ok: true });
    expect(await verifiedAt(CREATED_TOLERANCE_MS + 1000)).toEqual({ ok: false, reason: 'stale' });
    expect(await verifiedAt(-CREATED_TOLERANCE_MS - 1000)).toEqual({ ok: false, reason: 'stale' });
  });

  it('must cover method, address and digest', async () => {
    const request = await signed(requestOf());
    const input = request.headers['signature-input'] ?? '';
    for (const field of ['"@method" ', '"@target-uri" ', ' "content-digest"']) {
      const headers = { ...request.headers, 'signature-input': input.replace(field, '') };
      expect(await verifyRequest({ ...request, headers }, lookup, NOW)).toEqual({ ok: false, reason: 'malformed' });
    }
  });

  it('carries one signature only', async () => {
    const request = await signed(requestOf());
    const twice = Object.fromEntries(
      ['signature', 'signature-input'].map((name) => {
        const one = request.headers[name] ?? '';
        return [name, `${one}, ${one.replace(/^terminal=/, 'second=')}`];
      }),
    );
    const verified = await verifyRequest({ ...request, headers: { ...request.headers, ...twice } }, lookup, NOW);
    expect(verified).toEqual({ ok: false, reason: 'malformed' });
  });
});

describe('a public key', () => {
  it('is read back from its base64, and nothing else is taken for one', () => {
    const der = key.publicKey.export({ format: 'der', type: 'spki' });
    expect(readPublicKey(der.toString('base64'))?.export({ format: 'der', type: 'spki' })).toEqual(der);
    const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'der', type: 'spki' });
    expect(readPublicKey(p256.toString('base64'))).toBeNull();
    expect(readPublicKey('样例')).toBeNull();
    expect(readPublicKey('')).toBeNull();
  });
});

function changed(before: string, change: string | { cut: number } | { at: number; by: string }): string {
  if (typeof change === 'string') return change;
  if ('cut' in change) return before.slice(0, change.cut);
  return before.slice(0, change.at) + change.by + before.slice(change.at + 1);
}

/** Another spelling of the same bytes (the label, spaces at the end) is no tampering. */
function isSameSignature(one: string, other: string): boolean {
  return one === other.trim();
}
