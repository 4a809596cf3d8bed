import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStoreKey, type Sealer } from './store-key.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'minglu-key-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const keyring: Sealer = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => 'gnome_libsecret',
  encryptString: (text) => Buffer.from(Buffer.from(text).map((byte) => byte ^ 0x5a)),
  decryptString: (sealed) => Buffer.from(sealed.map((byte) => byte ^ 0x5a)).toString(),
};
const basicText: Sealer = { ...keyring, getSelectedStorageBackend: () => 'basic_text' };
const nothing: Sealer = { ...keyring, isEncryptionAvailable: () => false };

describe('the key of the store', () => {
  it('is made once, sealed, and the same at every later start', () => {
    const first = openStoreKey({ dataDir, sealer: keyring, demo: false });
    const second = openStoreKey({ dataDir, sealer: keyring, demo: false });
    expect(first).toEqual({ ok: true, hex: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(second).toEqual(first);
    expect(readFileSync(join(dataDir, 'store.key.sealed'), 'latin1')).not.toMatch(/[0-9a-f]{64}/);
    expect(existsSync(join(dataDir, 'store.key'))).toBe(false);
  });

  it.each([
    ['a fixed password', basicText],
    ['nothing at all', nothing],
  ])('is refused outside the demo when the system seals with %s', (_, sealer) => {
    expect(openStoreKey({ dataDir, sealer, demo: false })).toEqual({ ok: false, reason: 'keyring-missing' });
    expect(existsSync(join(dataDir, 'store.key'))).toBe(false);
  });

  it('stands in a file of its owner alone in the demo without a keyring', () => {
    const first = openStoreKey({ dataDir, sealer: basicText, demo: true });
    expect(first.ok).toBe(true);
    expect(statSync(join(dataDir, 'store.key')).mode & 0o777).toBe(0o600);
    expect(openStoreKey({ dataDir, sealer: basicText, demo: true })).toEqual(first);
  });

  it('of a demo is not taken over by a terminal in service', () => {
    openStoreKey({ dataDir, sealer: basicText, demo: true });
    expect(openStoreKey({ dataDir, sealer: basicText, demo: false }).ok).toBe(false);
  });

  it('is never replaced when it cannot be read', () => {
    const file = join(dataDir, 'store.key.sealed');
    writeFileSync(file, 'damaged');
    expect(openStoreKey({ dataDir, sealer: keyring, demo: false })).toEqual({
      ok: false,
      reason: 'store-key-unreadable',
    });
    expect(readFileSync(file, 'utf8')).toBe('damaged');
  });

  it('is not asked of a keyring that has gone away', () => {
    openStoreKey({ dataDir, sealer: keyring, demo: false });
    expect(openStoreKey({ dataDir, sealer: nothing, demo: true })).toEqual({ ok: false, reason: 'keyring-missing' });
  });

  it('survives a power cut while it was being made', () => {
    writeFileSync(join(dataDir, 'store.key.sealed.new'), 'half');
    expect(openStoreKey({ dataDir, sealer: keyring, demo: false }).ok).toBe(true);
  });
});
