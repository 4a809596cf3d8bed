import type { FeedEntry } from '../../../contract/central.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { Store } from '../store/store.ts';
import { wantedBy } from './signed-papers-of.ts';

/** The last change of the centre that was applied here; 0 before the first. */
export function feedCursor(store: Store): number {
  return Number(store.settings.get('feed-cursor') ?? 0);
}

/**
 * Applies changes from the centre together with the cursor, in one transaction: after a crash nothing is applied
 * twice and nothing is left out. An entry at or before the cursor was applied already.
 * @returns the numbers of the matters that changed; `store-full` when nothing could be written
 */
export function applyFeed(
  entries: readonly FeedEntry[],
  { store, clock }: { store: Store; clock: Clock },
): { ok: true; value: string[] } | { ok: false; reason: 'store-full' } {
  return store.tryTransaction(() => {
    const applied = new Set<string>();
    let cursor = feedCursor(store);
    for (const entry of [...entries].sort((a, b) => a.cursor - b.cursor)) {
      if (entry.cursor <= cursor) continue;
      cursor = entry.cursor;
      const known = store.matters.byNumber(entry.matterNo);
      // Registered here: this terminal said so itself. Not known here: registered before the store was replaced.
      if (entry.event.kind === 'registered' || known === null) continue;
      store.matters.addEvent(entry.matterNo, entry);
      if (entry.event.kind === 'signed') store.signedPapers.want(wantedBy(known.matter, entry.event.document));
      store.audit.append('event-applied', `${entry.matterNo} ${entry.cursor}`, instantOf(clock));
      applied.add(entry.matterNo);
    }
    store.settings.set('feed-cursor', String(cursor));
    return [...applied];
  });
}
