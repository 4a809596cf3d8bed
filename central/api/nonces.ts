import { lt } from 'drizzle-orm';
import { CREATED_TOLERANCE_MS } from '../../contract/request-signature.ts';
import type { Database } from '../db/open.ts';
import { nonces } from '../db/schema.ts';

/** Takes a nonce for used; false when it was before. Those too old to pass the check of `created` are dropped. */
export async function useNonce(
  db: Database,
  { keyId, nonce }: { keyId: string; nonce: string },
  now: Date,
): Promise<boolean> {
  await db.delete(nonces).where(lt(nonces.seenAt, new Date(now.getTime() - 2 * CREATED_TOLERANCE_MS)));
  const taken = await db
    .insert(nonces)
    .values({ keyId, nonce, seenAt: now })
    .onConflictDoNothing()
    .returning({ nonce: nonces.nonce });
  return taken.length === 1;
}
