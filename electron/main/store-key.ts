import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/** The part of Electron's safeStorage that seals the key. */
export type Sealer = {
  isEncryptionAvailable(): boolean;
  /** Linux only; elsewhere there is but one backend, and a good one. */
  getSelectedStorageBackend?(): string;
  encryptString(text: string): Buffer;
  decryptString(sealed: Buffer): string;
};

export type StoreKey = { ok: true; hex: string } | { ok: false; reason: 'keyring-missing' | 'store-key-unreadable' };

const keyPattern = /^[0-9a-f]{64}$/;

/**
 * The database's key, 32 random bytes in hex: made at the first start and sealed by the operating system in `store.key.sealed`.
 * Without a keyring that really encrypts there is no key and so no terminal; only the demo keeps it in a plain file (mode 0600).
 * A key that cannot be read is never replaced: the data behind it would be lost for good.
 */
export function openStoreKey(parts: { dataDir: string; sealer: Sealer; demo: boolean }): StoreKey {
  const { dataDir, sealer, demo } = parts;
  const sealedFile = join(dataDir, 'store.key.sealed');
  const plainFile = join(dataDir, 'store.key');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });

  if (existsSync(sealedFile)) {
    if (!canSeal(sealer)) return { ok: false, reason: 'keyring-missing' };
    return readKey(() => sealer.decryptString(readFileSync(sealedFile)));
  }
  if (demo && existsSync(plainFile)) return readKey(() => readFileSync(plainFile, 'utf8'));

  const hex = randomBytes(32).toString('hex');
  if (canSeal(sealer)) {
    writeOnce(sealedFile, sealer.encryptString(hex));
    return { ok: true, hex };
  }
  if (!demo) return { ok: false, reason: 'keyring-missing' };
  writeOnce(plainFile, Buffer.from(hex));
  return { ok: true, hex };
}

function canSeal(sealer: Sealer): boolean {
  // basic_text "encrypts" with a password that stands in Chromium's sources.
  return sealer.isEncryptionAvailable() && sealer.getSelectedStorageBackend?.() !== 'basic_text';
}

function readKey(read: () => string): StoreKey {
  try {
    const hex = read();
    return keyPattern.test(hex) ? { ok: true, hex } : { ok: false, reason: 'store-key-unreadable' };
  } catch {
    return { ok: false, reason: 'store-key-unreadable' };
  }
}

/** On disk before anything is encrypted with it, whole or not at all, and never over an older key. */
function writeOnce(file: string, bytes: Buffer): void {
  const unfinished = `${file}.new`;
  rmSync(unfinished, { force: true });
  const descriptor = openSync(unfinished, 'wx', 0o600);
  writeSync(descriptor, bytes);
  fsyncSync(descriptor);
  closeSync(descriptor);
  linkSync(unfinished, file);
  rmSync(unfinished);
  const folder = openSync(join(file, '..'), 'r');
  fsyncSync(folder);
  closeSync(folder);
}
