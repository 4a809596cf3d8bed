import { eq, sql } from 'drizzle-orm';
import { documentNumber } from '../acceptance-rule.ts';
import type { Database } from '../db/open.ts';
import { documentCounters, documents } from '../db/schema.ts';

/**
 * The organ's next 文号 of the year for documents of this word. The counter row stays locked until the transaction ends and goes back with it,
 * so the numbers that are used have no gaps; one that staff gave by hand already is passed over.
 */
export async function nextDocumentNo(
  tx: Database,
  { organId, prefix, word, year }: { organId: string; prefix: string; word: string; year: number },
): Promise<string> {
  for (;;) {
    const [counter] = await tx
      .insert(documentCounters)
      .values({ organId, word, year, last: 1 })
      .onConflictDoUpdate({
        target: [documentCounters.organId, documentCounters.word, documentCounters.year],
        set: { last: sql`${documentCounters.last} + 1` },
      })
      .returning({ last: documentCounters.last });
    if (counter === undefined) throw new Error('no document counter');
    const documentNo = documentNumber(prefix + word, { year, seq: counter.last });
    if (!(await isNumberTaken(tx, documentNo))) return documentNo;
  }
}

/** True when some matter has a document under this number already. */
export async function isNumberTaken(tx: Database, documentNo: string): Promise<boolean> {
  const taken = await tx.select({ code: documents.code }).from(documents).where(eq(documents.documentNo, documentNo));
  return taken.length > 0;
}
