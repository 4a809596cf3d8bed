import { progressViewOf } from '../../../contract/progress-view.ts';
import type { ProgressView } from '../../../contract/shapes/progress.ts';
import { dayOf } from '../../../domain/calendar.ts';
import type { ContentPack } from '../../../kiosk-config/content.ts';
import type { TerminalConfig } from '../../../kiosk-config/schema.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { KnownMatter } from '../store/matters.ts';

/** Words for a kind that has left the content pack since the matter was registered. */
const UNKNOWN_KIND = '其他';

export type ProgressOf = (known: KnownMatter) => ProgressView;

export function createProgressOf(parts: { config: TerminalConfig; content: ContentPack; clock: Clock }): ProgressOf {
  const { config, content, clock } = parts;
  return ({ matter, events, asOf }) =>
    progressViewOf({
      matter,
      events,
      asOf,
      routeMap: content.routeMap,
      calendar: content.calendar,
      today: dayOf(instantOf(clock)),
      trackingBase: config.centre.trackingBase,
      kindLabel: content.kinds.find(({ id }) => id === matter.draft.kindId)?.label ?? UNKNOWN_KIND,
    });
}
