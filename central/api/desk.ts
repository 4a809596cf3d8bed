import { randomUUID } from 'node:crypto';
import { dayOf } from '../../domain/calendar.ts';
import type { Acceptance, Day, Matter, MatterEvent } from '../../domain/matter.ts';
import { currentRoad } from '../../domain/progress.ts';
import { type RouteMap, roadOf } from '../../domain/route-map.ts';
import type { Centre } from '../centre.ts';
import { documents } from '../db/schema.ts';
import { isNumberTaken } from './document-number.ts';
import { appendEvents, eventsOf } from './event-log.ts';
import { hasDocument, lockedMatter } from './locked-matter.ts';
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
    const matter = await lockedMatter(tx, matterNo);
    if (matter === null) return { ok: false, reason: 'unknown-matter' };
    const events = await eventsOf(tx, matter.matterNo);
    if (!isOnRoad(node, matter, { events, routeMap: settings.routeMap })) {
      return { ok: false, reason: 'not-on-the-road' };
    }
    if (!isPossibleDay(on, matter, at)) return { ok: false, reason: 'day-out-of-range' };
    const isRecorded = events.some((event) => event.kind === 'step' && event.node === node && event.on === on);
    if (!isRecorded) await appendEvents(tx, matter, { happened: [{ kind: 'step', node, on }], at });
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
    const matter = await lockedMatter(tx, matterNo);
    if (matter === null) return { ok: false, reason: 'unknown-matter' };
    if (await hasDocument(tx, matter, 'D02')) return { ok: false, reason: 'already-accepted' };
    if (roadOf(settings.routeMap, acceptance.road) === null) return { ok: false, reason: 'not-on-the-road' };
    if (!isPossibleDay(acceptedOn, matter, at) || acceptedOn < receivedOn) {
      return { ok: false, reason: 'day-out-of-range' };
    }
    if (await isNumberTaken(tx, documentNo)) return { ok: false, reason: 'document-number-taken' };
    await tx.insert(documents).values({ issueId: randomUUID(), matterNo: matter.matterNo, code: 'D02', documentNo });
    await appendEvents(tx, matter, { happened: [{ kind: 'accepted', on: acceptedOn, acceptance }], at });
    return { ok: true };
  });
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
export function isPossibleDay(on: Day, matter: Matter, at: Date): boolean {
  return on >= dayOf(matter.registeredAt) && on <= todayFor(matter, at);
}
