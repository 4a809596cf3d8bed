import { oc } from '@orpc/contract';
import { z } from 'zod';
import { GuidanceId } from '../domain/guide.ts';
import { Duty, Hall } from '../domain/hall.ts';
import { HelpService } from '../domain/help-service.ts';
import { RoadChooser } from '../domain/road-chooser.ts';
import { ArticleLabel, LawId } from './library.ts';

/** What the hall can tell without a network; the same for every visit, but for who is on duty today. */
export const GuidanceView = z.object({
  services: z.array(HelpService),
  roadChooser: RoadChooser,
  /** Null: the content pack tells nothing of this hall. */
  hall: z.object({ guide: Hall, today: Duty }).nullable(),
});
export type GuidanceView = z.infer<typeof GuidanceView>;

/** A page of the screen that can be had in large type (大字), named by what it shows; `progress`: of the matter on the screen. */
export const PageToPrint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('guide'), guideId: GuidanceId }),
  z.object({ kind: z.literal('article'), lawId: LawId, label: ArticleLabel }),
  z.object({ kind: z.literal('service'), serviceId: GuidanceId }),
  z.object({ kind: z.literal('windows') }),
  z.object({ kind: z.literal('channels') }),
  z.object({ kind: z.literal('phones') }),
  z.object({ kind: z.literal('progress') }),
  /** A complaint of this visit; an invitation to the person of the matter on the screen. */
  z.object({ kind: z.literal('complaint'), complaintId: z.uuid() }),
  z.object({ kind: z.literal('invitation'), invitationId: z.uuid() }),
  z.object({ kind: z.literal('contacts'), placeId: z.string().max(40) }),
]);
export type PageToPrint = z.infer<typeof PageToPrint>;

/** A slip to show at another window: of a booking of this visit, or of a service one goes to without. */
export const SlipToPrint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('booking-slip'), bookingId: z.uuid() }),
  z.object({ kind: z.literal('service-slip'), serviceId: GuidanceId }),
]);
export type SlipToPrint = z.infer<typeof SlipToPrint>;

/** What can be printed without a matter. The page only names it: the words are the backend's own. */
export const ToPrint = z.union([PageToPrint, SlipToPrint]);
export type ToPrint = z.infer<typeof ToPrint>;

/** By what a paper of no matter is told from the others of its visit (`PaperView.about`). */
export function aboutOf(toPrint: ToPrint): string {
  return Object.values(toPrint).join(' ');
}

export const guidanceContract = {
  view: oc.output(GuidanceView),
  /** Prints it on paper; a second touch while it is on its way prints nothing more. */
  print: oc.input(z.object({ visitId: z.uuid(), toPrint: ToPrint })).output(
    z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true) }),
      z.object({
        ok: z.literal(false),
        reason: z.enum([
          'no-such-visit',
          'no-matter',
          'not-available',
          'nobody-identified',
          'no-such-booking',
          'too-many-papers',
          'printer-missing',
          'store-full',
        ]),
      }),
    ]),
  ),
};
