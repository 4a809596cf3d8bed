import { and, asc, eq, gte, lt, ne, sql } from 'drizzle-orm';
import type { CalledFrom, OpenCall } from '../../contract/calls.ts';
import { dayOf } from '../../domain/calendar.ts';
import type { Centre, Terminal } from '../centre.ts';
import type { Database } from '../db/open.ts';
import { callCounts, calls } from '../db/schema.ts';

/** A terminal says every few seconds that somebody still calls; one that is silent for this long has no power or no line. */
const CALL_SILENCE_MS = 30_000;

/** Opens the call of a terminal, or hears of it once more. An older one of the same terminal is over. */
export async function openCall(
  { db, now }: Pick<Centre, 'db' | 'now'>,
  { siteId, terminalId }: Pick<Terminal, 'siteId' | 'terminalId'>,
  { callId, from }: { callId: string; from: CalledFrom },
): Promise<{ answered: boolean }> {
  const at = now();
  return db.transaction(async (tx) => {
    await tx.delete(calls).where(lt(calls.heardAt, silentSince(at)));
    const [known] = await tx
      .update(calls)
      .set({ heardAt: at })
      .where(ownCall({ siteId, terminalId }, callId))
      .returning({ answered: calls.answered });
    if (known !== undefined) return known;
    const fresh = { callId, from, since: at, heardAt: at, answered: false };
    const made = await tx
      .insert(calls)
      .values({ siteId, terminalId, ...fresh })
      .onConflictDoUpdate({ target: [calls.siteId, calls.terminalId], set: fresh, setWhere: ne(calls.callId, callId) })
      .returning({ callId: calls.callId });
    // The same call, told twice at once, is counted once.
    if (made.length === 0) return { answered: false };
    await tx
      .insert(callCounts)
      .values({ siteId, day: dayOf(at.toISOString()), calls: 1 })
      .onConflictDoUpdate({
        target: [callCounts.siteId, callCounts.day],
        set: { calls: sql`${callCounts.calls} + 1` },
      });
    return { answered: false };
  });
}

/** Nothing of it stays. */
export async function closeCall(
  db: Database,
  terminal: Pick<Terminal, 'siteId' | 'terminalId'>,
  callId: string,
): Promise<void> {
  await db.delete(calls).where(ownCall(terminal, callId));
}

/** Calls nobody has answered, the oldest first. */
export async function openCalls({ db, now }: Centre): Promise<OpenCall[]> {
  const { callId, siteId, terminalId, from, since } = calls;
  const found = await db
    .select({ callId, siteId, terminalId, from, since })
    .from(calls)
    .where(and(eq(calls.answered, false), gte(calls.heardAt, silentSince(now()))))
    .orderBy(asc(since));
  return found.map((call) => ({ ...call, since: call.since.toISOString() }));
}

/** False when there is no such call any more. */
export async function answerCall(db: Database, callId: string): Promise<boolean> {
  const answered = await db
    .update(calls)
    .set({ answered: true })
    .where(eq(calls.callId, callId))
    .returning({ callId: calls.callId });
  return answered.length > 0;
}

const silentSince = (at: Date) => new Date(at.getTime() - CALL_SILENCE_MS);

const ownCall = ({ siteId, terminalId }: Pick<Terminal, 'siteId' | 'terminalId'>, callId: string) =>
  and(eq(calls.siteId, siteId), eq(calls.terminalId, terminalId), eq(calls.callId, callId));
