import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Duty, Hall } from '../domain/hall.ts';
import { HelpService } from '../domain/help-service.ts';
import { RoadChooser } from '../domain/road-chooser.ts';

/** What the hall can tell without a network; the same for every visit, but for who is on duty today. */
export const GuidanceView = z.object({
  services: z.array(HelpService),
  roadChooser: RoadChooser,
  /** Null: the content pack tells nothing of this hall. */
  hall: z.object({ guide: Hall, today: Duty }).nullable(),
});
export type GuidanceView = z.infer<typeof GuidanceView>;

export const guidanceContract = { view: oc.output(GuidanceView) };
