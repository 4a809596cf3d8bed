import { randomInt } from 'node:crypto';
import { and, eq, gt, sql } from 'drizzle-orm';
import { keyIdOf, readPublicKey } from '../../contract/request-signature.ts';
import type { Centre, Terminal } from '../centre.ts';
import { enrolmentCodes, terminals } from '../db/schema.ts';
import { keepTicketKey } from '../ticket-keys.ts';
import { hashOf, isSameSecret } from './secret.ts';

/** No characters that look alike: the code is read from one screen and typed at another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 49 bits: with five tries nobody guesses one. */
const CODE_LENGTH = 10;
/** Long enough to walk from the desk to the terminal. */
export const CODE_LIFE_MS = 15 * 60_000;
export const CODE_TRIES = 5;

export type Enrolled = { ok: true; keyId: string } | { ok: false; reason: 'code' | 'public-key' };

/** Makes a one-time code for a terminal, `XXXXX-XXXXX`; an earlier code for it counts no more. */
export async function createEnrolmentCode(
  { db, now }: Centre,
  { siteId, terminalId }: { siteId: string; terminalId: string },
): Promise<string> {
  const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  const fresh = {
    codeHash: hashOf(code),
    expiresAt: new Date(now().getTime() + CODE_LIFE_MS),
    triesLeft: CODE_TRIES,
  };
  await db
    .insert(enrolmentCodes)
    .values({ siteId, terminalId, ...fresh })
    .onConflictDoUpdate({ target: [enrolmentCodes.siteId, enrolmentCodes.terminalId], set: fresh });
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/**
 * Trusts a terminal's key from now on, once, for the code that was made for it. Every try counts, also at the same
 * time: the row is locked. Whether there was a code at all is not told.
 */
export async function enrol(
  { db, now }: Centre,
  request: { code: string; siteId: string; terminalId: string; publicKey: string },
): Promise<Enrolled> {
  const { siteId, terminalId } = request;
  const key = readPublicKey(request.publicKey);
  if (key === null) return { ok: false, reason: 'public-key' };
  const spki = key.export({ format: 'der', type: 'spki' });
  const keyId = keyIdOf(spki);
  const ofTerminal = and(eq(enrolmentCodes.siteId, siteId), eq(enrolmentCodes.terminalId, terminalId));
  return db.transaction(async (tx): Promise<Enrolled> => {
    const [tried] = await tx
      .update(enrolmentCodes)
      .set({ triesLeft: sql`${enrolmentCodes.triesLeft} - 1` })
      .where(and(ofTerminal, gt(enrolmentCodes.triesLeft, 0), gt(enrolmentCodes.expiresAt, now())))
      .returning({ codeHash: enrolmentCodes.codeHash });
    const typed = request.code.toUpperCase().replace(/[\s-]/g, '');
    if (!isSameSecret(tried?.codeHash ?? '', hashOf(typed))) return { ok: false, reason: 'code' };
    await tx.delete(enrolmentCodes).where(ofTerminal);
    const trusted = { keyId, publicKey: spki.toString('base64'), enrolledAt: now() };
    await tx
      .insert(terminals)
      .values({ siteId, terminalId, ...trusted })
      .onConflictDoUpdate({ target: [terminals.siteId, terminals.terminalId], set: trusted });
    await keepTicketKey(tx, { siteId, terminalId, ...trusted }, trusted.enrolledAt);
    return { ok: true, keyId };
  });
}

/** The terminal a key belongs to, with the key as it was enrolled. */
export async function terminalOfKey(
  { db }: Pick<Centre, 'db'>,
  keyId: string,
): Promise<(Terminal & { publicKey: string }) | null> {
  const [row] = await db.select().from(terminals).where(eq(terminals.keyId, keyId));
  return row === undefined ? null : row;
}
