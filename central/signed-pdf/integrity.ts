import { webcrypto } from 'node:crypto';
import { ContentInfo, CryptoEngine, SignedData, setEngine } from 'pkijs';

/**
 * `intact`: the signature was made over exactly these bytes with the key of the certificate it carries. `changed`: it
 * was not. `unchecked`: made in a way that is not known here, such as SM2 or an electronic seal of GB/T 38540.
 */
export type Integrity = 'intact' | 'changed' | 'unchecked';

/** What the library can compute: RSA and ECDSA with the SHA family. */
const KNOWN_DIGESTS: readonly string[] = [
  '1.3.14.3.2.26',
  '2.16.840.1.101.3.4.2.1',
  '2.16.840.1.101.3.4.2.2',
  '2.16.840.1.101.3.4.2.3',
];
const KNOWN_KEYS: readonly string[] = ['1.2.840.113549.1.1.1', '1.2.840.10045.2.1'];

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto as Crypto }));

/** Whether a CMS signature (RFC 5652) fits the bytes it is said to be over. No certificate is trusted for it. */
export async function integrityOf(bytes: Uint8Array, cms: Uint8Array): Promise<Integrity> {
  const signed = signedDataOf(cms);
  if (signed === null || !isKnown(signed)) return 'unchecked';
  try {
    const fits = await signed.verify({ signer: 0, data: Uint8Array.from(bytes).buffer, checkChain: false });
    return fits ? 'intact' : 'changed';
  } catch {
    return 'changed';
  }
}

function signedDataOf(cms: Uint8Array): SignedData | null {
  try {
    return new SignedData({ schema: ContentInfo.fromBER(Uint8Array.from(cms)).content });
  } catch {
    return null;
  }
}

function isKnown({ signerInfos: [signer], certificates = [] }: SignedData): boolean {
  if (signer === undefined || !KNOWN_DIGESTS.includes(signer.digestAlgorithm.algorithmId)) return false;
  return certificates.some(
    (one) => 'subjectPublicKeyInfo' in one && KNOWN_KEYS.includes(one.subjectPublicKeyInfo.algorithm.algorithmId),
  );
}
