import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { FeedEntry } from '../../contract/central.ts';
import type { Matter, MatterEvent } from '../../domain/matter.ts';
import type { Database } from '../db/open.ts';
import { events, feedCounters } from '../db/schema.ts';

/**
 * Adds events to a matter, and with that to the feed of the terminal that registered it.
 * A cursor comes from a counter row that stays locked until the transaction ends, so cursors become visible in the
 * order they grow: a reader who has seen one has seen all before it. A sequence would not do that.
 */
export async function appendEvents(
  tx: Database,
  matter: Pick<Matter, 'matterNo' | 'siteId' | 'terminalId'>,
  { happened, at }: { happened: readonly MatterEvent[]; at: Date },
): Promise<void> {
  const { matterNo, siteId, terminalId } = matter;
  const count = happened.length;
  const [counter] = await tx
    .insert(feedCounters)
    .values({ siteId, terminalId, last: count })
    .onConflictDoUpdate({
      target: [feedCounters.siteId, feedCounters.terminalId],
      set: { last: sql`${feedCounters.last} + ${count}` },
    })
    .returning({ last: feedCounters.last });
  if (counter === undefined) throw new Error('no feed counter');
  const first = counter.last - count + 1;
  await tx
    .insert(events)
    .values(happened.map((event, i) => ({ siteId, terminalId, cursor: first + i, matterNo, recordedAt: at, event })));
}

/** A matter's events in the order they were recorded. */
export async function eventsOf(db: Database, matterNo: string): Promise<MatterEvent[]> {
  const rows = await db
    .select({ event: events.event })
    .from(events)
    .where(eq(events.matterNo, matterNo))
    .orderBy(asc(events.cursor));
  return rows.map(({ event }) => event);
}

/** What happened to the matters a terminal registered, behind a cursor, the oldest first. */
export async function feedAfter(
  db: Database,
  terminal: { siteId: string; terminalId: string },
  { after, limit }: { after: number; limit: number },
): Promise<FeedEntry[]> {
  const rows = await db
    .select()
    .from(events)
    .where(
      and(eq(events.siteId, terminal.siteId), eq(events.terminalId, terminal.terminalId), gt(events.cursor, after)),
    )
    .orderBy(asc(events.cursor))
    .limit(limit);
  return rows.map(({ cursor, matterNo, recordedAt, event }) => ({
    cursor,
    matterNo,
    recordedAt: recordedAt.toISOString(),
    event,
  }));
}
