import type { VisitView } from '../../contract/shapes/terminal-state.ts';

/** How many pages of materials the visit has so far. */
export function pagesBrought(visit: VisitView | null): number {
  return (visit?.materials ?? []).reduce((sum, { pageIds }) => sum + pageIds.length, 0);
}
