import type { ProgressView } from '../../contract/shapes/progress.ts';
import { findByTicket } from '../api/find.ts';
import type { Centre } from '../centre.ts';
import { progressAt } from '../progress.ts';

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
  const progress = progressAt(found, { settings, at: now() });
  const accepted = found.events.findLast((event) => event.kind === 'accepted');
  return { progress, supervisionPhone: accepted?.acceptance.organ.supervisionPhone ?? null };
}
