import { and, eq } from 'drizzle-orm';
import type { Matter } from '../../domain/matter.ts';
import { parseMatterNo } from '../../domain/matter-number.ts';
import type { Database } from '../db/open.ts';
import { documents, matters } from '../db/schema.ts';

/** The matter with its row locked, so that two people at two desks do not do the same to it. */
export async function lockedMatter(tx: Database, typed: string): Promise<Matter | null> {
  const number = parseMatterNo(typed);
  if (!number.ok) return null;
  const [row] = await tx
    .select({ matter: matters.matter })
    .from(matters)
    .where(eq(matters.matterNo, number.matterNo))
    .for('update');
  return row?.matter ?? null;
}

/** Whether the matter has a document of this code already. */
export async function hasDocument(
  tx: Database,
  { matterNo }: Pick<Matter, 'matterNo'>,
  code: typeof documents.$inferSelect.code,
): Promise<boolean> {
  const found = await tx
    .select({ code: documents.code })
    .from(documents)
    .where(and(eq(documents.matterNo, matterNo), eq(documents.code, code)));
  return found.length > 0;
}
