import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** OWASP's least for scrypt: 32 MB and some tens of milliseconds a try. */
const LOG_COST = 15;
const BLOCK_SIZE = 8;
const PARALLEL = 1;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const MEMORY = 2 * 128 * 2 ** LOG_COST * BLOCK_SIZE;

const derive = promisify<string, Uint8Array, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
);

const keyOf = (pin: string, salt: Uint8Array) =>
  derive(pin, salt, KEY_BYTES, { N: 2 ** LOG_COST, r: BLOCK_SIZE, p: PARALLEL, maxmem: MEMORY });

/** A PIN as the configuration keeps it: `scrypt$15$8$1$salt$key`. */
export async function hashedPin(pin: string, salt: Uint8Array = randomBytes(SALT_BYTES)): Promise<string> {
  const key = await keyOf(pin, salt);
  return [
    'scrypt',
    LOG_COST,
    BLOCK_SIZE,
    PARALLEL,
    Buffer.from(salt).toString('base64url'),
    key.toString('base64url'),
  ].join('$');
}

/** Who of the staff has this PIN; null when nobody. Everybody's is tried, so that the time tells nothing. */
export async function staffWithPin<Staff extends { pin: string }>(
  staff: readonly Staff[],
  pin: string,
): Promise<Staff | null> {
  let found: Staff | null = null;
  for (const one of staff) {
    const [salt = '', key = ''] = one.pin.split('$').slice(-2);
    const known = Buffer.from(key, 'base64url');
    const given = await keyOf(pin, Buffer.from(salt, 'base64url'));
    if (known.length === given.length && timingSafeEqual(known, given)) found = one;
  }
  return found;
}
