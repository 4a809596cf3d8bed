import { v7 as uuidv7 } from 'uuid';
import { dayOf } from '../../../domain/calendar.ts';
import type { MatterEvent } from '../../../domain/matter.ts';
import { currentRoad, statusOf } from '../../../domain/progress.ts';
import { type RatedObject, type Rating, toRate } from '../../../domain/rating.ts';
import type { RouteMap } from '../../../domain/route-map.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { Store } from '../store/store.ts';
import { proofOf } from './proof.ts';
import type { Visit } from './visit.ts';
import type { Visits } from './visits.ts';

type Answer =
  | { ok: true }
  | { ok: false; reason: 'no-such-visit' | 'no-matter' | 'proof-needed' | 'not-to-rate' | 'store-full' };

export interface Rate {
  /** Whom the person at the screen may rate now; nobody while all they have shown is a ticket. */
  open(visit: Visit): RatedObject[];
  give(visitId: string, rating: Rating): Answer;
}

/** 评价: durable here when it is thanked for, and sent from the outbox like a registration. */
export function createRate(options: {
  visits: Visits;
  store: Store;
  routeMap: RouteMap;
  clock: Clock;
  onGiven(): void;
}): Rate {
  const { visits, store, routeMap, clock, onGiven } = options;

  function openOf({ matter, events }: KnownMatter): RatedObject[] {
    const road = currentRoad(matter.road, events);
    return toRate(matter, { events, status: statusOf(events, { map: routeMap, road }) });
  }

  return {
    open(visit) {
      if (visit.matter === null || proofOf(visit, visit.matter.known.matter) === 'ticket') return [];
      return openOf(visit.matter.known);
    },
    give(visitId, rating) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      if (visit.matter === null) return { ok: false, reason: 'no-matter' };
      const { known } = visit.matter;
      const { matterNo, ticket } = known.matter;
      if (proofOf(visit, known.matter) === 'ticket') return { ok: false, reason: 'proof-needed' };
      if (!openOf(known).includes(rating.object)) return { ok: false, reason: 'not-to-rate' };
      const on = dayOf(instantOf(clock));
      const written = store.tryTransaction(() => {
        store.outbox.add({ operationId: uuidv7(), kind: 'rate-matter', matterNo, ticket, on, rating });
        store.audit.append('matter-rated', matterNo, instantOf(clock));
      });
      if (!written.ok) return written;
      const event: MatterEvent = { kind: 'rated', on, rating };
      // The centre's feed brings it for good; the screen need not wait for that.
      visits.change(visitId, ({ matter }) => ({
        matter: matter && { ...matter, known: { ...matter.known, events: [...matter.known.events, event] } },
      }));
      onGiven();
      return { ok: true };
    },
  };
}
