import { progressViewOf } from '../../contract/progress-view.ts';
import type { ProgressView } from '../../contract/shapes/progress.ts';
import { dayOf } from '../../domain/calendar.ts';
import { purposeWords } from '../../domain/wording.ts';
import { findByTicket } from '../api/find.ts';
import type { Centre } from '../centre.ts';

/** What whoever holds a ticket may see: no personal data. */
export interface TrackedMatter {
  progress: ProgressView;
  /** Where to complain of the organ that accepted it; null until one has. */
  supervisionPhone: string | null;
}

/** The matter of a ticket, or null. */
export async function trackedMatter({ db, settings, now }: Centre, ticket: string): Promise<TrackedMatter | null> {
  const found = await findByTicket(db, ticket);
  if (found === null) return null;
  const { matter, events } = found;
  const asOf = now().toISOString();
  const { routeMap, calendar, trackingBase } = settings;
  const kindLabel = settings.kindLabels.get(matter.draft.kindId) ?? purposeWords[matter.draft.purpose];
  const progress = progressViewOf({
    ...{ matter, events, routeMap, calendar, trackingBase, kindLabel },
    ...{ asOf, today: dayOf(asOf) },
  });
  const accepted = events.findLast((event) => event.kind === 'accepted');
  return { progress, supervisionPhone: accepted?.acceptance.organ.supervisionPhone ?? null };
}
