import { eq } from 'drizzle-orm';
import { dayOf } from '../../domain/calendar.ts';
import type { Acceptance, Day, Matter, MatterEvent } from '../../domain/matter.ts';
import { parseMatterNo } from '../../domain/matter-number.ts';
import { currentRoad } from '../../domain/progress.ts';
import { type RouteMap, roadOf } from '../../domain/route-map.ts';
import type { Centre } from '../centre.ts';
import type { Database } from '../db/open.ts';
import { matters } from '../db/schema.ts';
import { appendEvents, eventsOf } from './event-log.ts';
import { todayFor } from './today.ts';

export type DeskResult =
  | { ok: true }
  | {
      ok: false;
      reason: 'unknown-matter' | 'not-on-the-road' | 'day-out-of-range' | 'already-accepted' | 'document-number-taken';
    };

/** Passed by the registration itself; nobody records them again. */
const PASSED_BY_REGISTRATION = ['submit', 'register'];

/** Records that a matter passed a node of its road on a day. Recording the same again changes nothing. */
export async function recordStep(
  { db, settings, now }: Centre,
  { matterNo, node, on }: { matterNo: string; node: string; on: Day },
): Promise<DeskResult> {
  const at = now();
  return db.transaction(async (tx): Promise<DeskResult> => {
    const row = await lockedMatter(tx, matterNo);
    if (row === null) return { ok: false, reason: 'unknown-matter' };
    const events = await eventsOf(tx, row.matter.matterNo);
    if (!isOnRoad(node, row.matter, { events, routeMap: settings.routeMap })) {
      return { ok: false, reason: 'not-on-the-road' };
    }
    if (!isPossibleDay(on, row.matter, at)) return { ok: false, reason: 'day-out-of-range' };
    const isRecorded = events.some((event) => event.kind === 'step' && event.node === node && event.on === on);
    if (!isRecorded) await appendEvents(tx, row.matter, { happened: [{ kind: 'step', node, on }], at });
    return { ok: true };
  });
}

/** Records that an organ accepted a matter, under the document number it gave. */
export async function acceptByHand(
  { db, settings, now }: Centre,
  { matterNo, acceptance }: { matterNo: string; acceptance: Acceptance },
): Promise<DeskResult> {
  const at = now();
  const { documentNo, acceptedOn, receivedOn } = acceptance;
  return db.transaction(async (tx): Promise<DeskResult> => {
    const row = await lockedMatter(tx, matterNo);
    if (row === null) return { ok: false, reason: 'unknown-matter' };
    if (row.documentNo !== null) return { ok: false, reason: 'already-accepted' };
    if (roadOf(settings.routeMap, acceptance.road) === null) return { ok: false, reason: 'not-on-the-road' };
    if (!isPossibleDay(acceptedOn, row.matter, at) || acceptedOn < receivedOn) {
      return { ok: false, reason: 'day-out-of-range' };
    }
    const taken = await tx.select({ by: matters.matterNo }).from(matters).where(eq(matters.documentNo, documentNo));
    if (taken.length > 0) return { ok: false, reason: 'document-number-taken' };
    await tx.update(matters).set({ documentNo }).where(eq(matters.matterNo, row.matter.matterNo));
    await appendEvents(tx, row.matter, { happened: [{ kind: 'accepted', on: acceptedOn, acceptance }], at });
    return { ok: true };
  });
}

/** The matter with its row locked, so that two people at two desks do not accept it both. */
async function lockedMatter(
  tx: Database,
  typed: string,
): Promise<{ matter: Matter; documentNo: string | null } | null> {
  const number = parseMatterNo(typed);
  if (!number.ok) return null;
  const [row] = await tx
    .select({ matter: matters.matter, documentNo: matters.documentNo })
    .from(matters)
    .where(eq(matters.matterNo, number.matterNo))
    .for('update');
  return row ?? null;
}

function isOnRoad(
  node: string,
  matter: Matter,
  { events, routeMap }: { events: readonly MatterEvent[]; routeMap: RouteMap },
): boolean {
  const road = roadOf(routeMap, currentRoad(matter.road, events));
  if (road === null || PASSED_BY_REGISTRATION.includes(node)) return false;
  return road.main.includes(node) || road.branches.some(({ nodes }) => nodes.includes(node));
}

/** What is recorded has happened, and not before the matter was there. */
function isPossibleDay(on: Day, matter: Matter, at: Date): boolean {
  return on >= dayOf(matter.registeredAt) && on <= todayFor(matter, at);
}
