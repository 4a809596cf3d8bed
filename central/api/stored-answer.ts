import { eq } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { type OperationAnswer, operations } from '../db/schema.ts';

/**
 * What an operation was answered the first time, null when it is new; `differs` when its id was used for another one.
 * To be called with the matter locked.
 */
export async function storedAnswer(
  tx: Database,
  { operationId, fingerprint }: { operationId: string; fingerprint: string },
): Promise<OperationAnswer | 'differs' | null> {
  const [stored] = await tx.select().from(operations).where(eq(operations.operationId, operationId));
  if (stored === undefined) return null;
  return stored.fingerprint === fingerprint ? stored.answer : 'differs';
}
