import { eq } from 'drizzle-orm';
import type { RateOperation } from '../../contract/central.ts';
import { currentRoad, statusOf } from '../../domain/progress.ts';
import { toRate } from '../../domain/rating.ts';
import type { Centre } from '../centre.ts';
import { operations } from '../db/schema.ts';
import { appendEvents, eventsOf } from './event-log.ts';
import { fingerprintOf } from './fingerprint.ts';
import { lockedMatter } from './locked-matter.ts';
import { isSameSecret } from './secret.ts';

export type Rated =
  | { ok: true; effect: 'done' | 'already-done' }
  | { ok: false; reason: 'unknown-matter' | 'operation-differs' | 'not-to-rate' };

/** Takes a rating in, once. A terminal that knows the ticket has found the matter; who stood there it has made sure of. */
export async function rateMatter({ db, settings, now }: Centre, operation: RateOperation): Promise<Rated> {
  const { operationId, matterNo, ticket, on, rating } = operation;
  const fingerprint = fingerprintOf(operation);
  return db.transaction(async (tx): Promise<Rated> => {
    const matter = await lockedMatter(tx, matterNo);
    if (matter === null || !isSameSecret(matter.ticket, ticket)) return { ok: false, reason: 'unknown-matter' };
    const [before] = await tx.select().from(operations).where(eq(operations.operationId, operationId));
    if (before !== undefined) {
      return before.fingerprint === fingerprint
        ? { ok: true, effect: 'already-done' }
        : { ok: false, reason: 'operation-differs' };
    }
    const events = await eventsOf(tx, matter.matterNo);
    const road = currentRoad(matter.road, events);
    const status = statusOf(events, { map: settings.routeMap, road });
    if (!toRate(matter, { events, status }).includes(rating.object)) return { ok: false, reason: 'not-to-rate' };
    const at = now();
    await tx.insert(operations).values({ operationId, fingerprint, answer: { matterNo }, recordedAt: at });
    await appendEvents(tx, matter, { happened: [{ kind: 'rated', on, rating }], at });
    return { ok: true, effect: 'done' };
  });
}
