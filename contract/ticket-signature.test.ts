import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketMessage } from '../domain/ticket.ts';
import { isSignedBy, publishedKey, signTicket, TicketKeys } from './ticket-signature.ts';

// RFC 8032, section 7.1, test 1.
const SEED = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const PUBLIC = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
const PKCS8_HEAD = '302e020100300506032b657004220420';

const privateKey = createPrivateKey({ key: Buffer.from(PKCS8_HEAD + SEED, 'hex'), format: 'der', type: 'pkcs8' });
const key = publishedKey(createPublicKey(privateKey));
const PAPER = { matterNo: '139999100-T03-20261123-0007-7', ticket: '01ARYZ6S41TSV4RRFFQ69G5FAV' };
const MESSAGE = ticketMessage(PAPER.matterNo, PAPER.ticket);

describe('the signature on a paper', () => {
  it('is published as the 32 bytes of the key alone', () => {
    expect(Buffer.from(key, 'base64url').toString('hex')).toBe(PUBLIC);
    const known = { siteId: 'sample', terminalId: 'T03', key, since: '2026-11-23T01:00:00Z', until: null };
    expect(TicketKeys.parse([known])).toEqual([known]);
    expect(TicketKeys.safeParse([{ ...known, key: key.slice(1) }]).success).toBe(false);
  });

  it('is the same at every print, and verifies with the published key', () => {
    const signature = signTicket(PAPER, privateKey);
    expect(signature).toEqual(signTicket({ ...PAPER }, privateKey));
    expect(isSignedBy(key, MESSAGE, signature)).toBe(true);
  });

  it('does not verify for another message or another key', () => {
    const signature = signTicket(PAPER, privateKey);
    const stranger = publishedKey(generateKeyPairSync('ed25519').publicKey);
    expect(isSignedBy(key, ticketMessage('139999100-T03-20261123-0008-5', PAPER.ticket), signature)).toBe(false);
    expect(isSignedBy(stranger, MESSAGE, signature)).toBe(false);
  });

  it('no text for a key and no bytes for a signature make it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(key)), fc.uint8Array({ maxLength: 80 }), (text, signature) => {
        expect(isSignedBy(text, MESSAGE, signature)).toBe(false);
      }),
    );
  });
});
