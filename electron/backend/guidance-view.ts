import type { GuidanceView } from '../../contract/guidance.ts';
import { dayOf } from '../../domain/calendar.ts';
import { dutyOn } from '../../domain/hall.ts';
import type { ContentPack } from '../../kiosk-config/content.ts';
import { type Clock, instantOf } from './clock.ts';

/** What this hall can tell of itself and of the help there is. */
export function guidanceView(siteId: string, { guidance, calendar }: ContentPack, clock: Clock): GuidanceView {
  const { services, roadChooser, halls } = guidance;
  const guide = halls.find((hall) => hall.siteId === siteId);
  const today = dayOf(instantOf(clock));
  return {
    services,
    roadChooser,
    hall: guide === undefined ? null : { guide, today: dutyOn(guide, today, calendar) },
  };
}
