import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Store } from '../store/store.ts';

/** The terminal's identity. The private half is made here and never leaves the encrypted store. */
export interface DeviceKey {
  privateKey: KeyObject;
  /** SPKI DER in base64. */
  publicKey: string;
}

/** The device key of this store, made at the first start. */
export function deviceKeyOf(store: Store): DeviceKey {
  const kept = store.settings.get('device-key');
  const privateKey =
    kept === null
      ? generateKeyPairSync('ed25519').privateKey
      : createPrivateKey({ key: Buffer.from(kept, 'base64'), format: 'der', type: 'pkcs8' });
  if (kept === null) {
    store.settings.set('device-key', privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'));
  }
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  return { privateKey, publicKey };
}
