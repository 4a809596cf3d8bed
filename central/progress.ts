import { progressViewOf } from '../contract/progress-view.ts';
import type { ProgressView } from '../contract/shapes/progress.ts';
import { dayOf } from '../domain/calendar.ts';
import type { Matter, MatterEvent } from '../domain/matter.ts';
import { purposeWords } from '../domain/wording.ts';
import type { CentreSettings } from './settings.ts';

/** A matter's progress as the centre knows it at a moment. */
export function progressAt(
  { matter, events }: { matter: Matter; events: readonly MatterEvent[] },
  { settings, at }: { settings: CentreSettings; at: Date },
): ProgressView {
  const asOf = at.toISOString();
  const { routeMap, calendar, trackingBase } = settings;
  const kindLabel = settings.kindLabels.get(matter.draft.kindId) ?? purposeWords[matter.draft.purpose];
  return progressViewOf({
    ...{ matter, events, routeMap, calendar, trackingBase, kindLabel },
    ...{ asOf, today: dayOf(asOf) },
  });
}
