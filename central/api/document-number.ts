import { eq, sql } from 'drizzle-orm';
import { documentNumber } from '../acceptance-rule.ts';
import type { Database } from '../db/open.ts';
import { documentCounters, matters } from '../db/schema.ts';

/**
 * The organ's next 文号 of the year. The counter row stays locked until the transaction ends and goes back with it,
 * so the numbers that are used have no gaps; one that staff gave by hand already is passed over.
 */
export async function nextDocumentNo(
  tx: Database,
  { organId, prefix, year }: { organId: string; prefix: string; year: number },
): Promise<string> {
  for (;;) {
    const [counter] = await tx
      .insert(documentCounters)
      .values({ organId, year, last: 1 })
      .onConflictDoUpdate({
        target: [documentCounters.organId, documentCounters.year],
        set: { last: sql`${documentCounters.last} + 1` },
      })
      .returning({ last: documentCounters.last });
    if (counter === undefined) throw new Error('no document counter');
    const documentNo = documentNumber(prefix, { year, seq: counter.last });
    const taken = await tx
      .select({ matterNo: matters.matterNo })
      .from(matters)
      .where(eq(matters.documentNo, documentNo));
    if (taken.length === 0) return documentNo;
  }
}
