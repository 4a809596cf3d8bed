import { z } from 'zod';
import { Day } from '../../domain/matter.ts';

/** One step of a matter's road as it is shown: on the screen, on paper and on the tracking page. */
const StepFields = {
  node: z.string(),
  title: z.string(),
  plain: z.string(),
  role: z.string(),
  state: z.enum(['passed', 'current', 'coming']),
  /** The day it really happened, when passed. */
  on: Day.nullable(),
  /** The limit in words, `法规未规定天数` where the law sets none. */
  limitWords: z.string(),
  due: z.object({ raw: Day, due: Day, provisional: z.boolean() }).nullable(),
  /** Whole days until `due.due`; negative when overdue. */
  daysLeft: z.number().int().nullable(),
  overdue: z.boolean(),
  basis: z.string(),
};

export const BranchStepView = z.object(StepFields);
export type BranchStepView = z.infer<typeof BranchStepView>;

export const RouteStepView = z.object({ ...StepFields, branches: z.array(BranchStepView) });
export type RouteStepView = z.infer<typeof RouteStepView>;

/** Who took the matter on: the block every notice must carry. */
export const AcceptanceView = z.object({
  documentNo: z.string(),
  organName: z.string(),
  organOffice: z.string(),
  organAddress: z.string(),
  organHours: z.string(),
  handlerName: z.string(),
  handlerTitle: z.string(),
  handlerPhone: z.string(),
  acceptedOn: Day,
  dueOn: Day.nullable(),
});
export type AcceptanceView = z.infer<typeof AcceptanceView>;

/** A matter's progress without any personal data: what a ticket, a screen and the tracking page may show. */
export const ProgressView = z.object({
  matterNo: z.string(),
  ticketUrl: z.string(),
  purpose: z.string(),
  /** Chinese words for the kind; for an accusation only `检举控告`. */
  kind: z.string(),
  registeredOn: Day,
  status: z.string(),
  statusWords: z.string(),
  acceptance: AcceptanceView.nullable(),
  route: z.array(RouteStepView),
  routeMapVersion: z.string(),
  /** The moment this was known; older than now when it comes from the terminal's own copy. */
  asOf: z.iso.datetime({ offset: true }),
});
export type ProgressView = z.infer<typeof ProgressView>;
