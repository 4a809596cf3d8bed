import { z } from 'zod';
import { Day } from './day.ts';

/**
 * One step of a matter's road. The screen, the paper and the tracking page are all drawn from this and nothing else, so
 * they cannot say different things.
 */
const stepFields = {
  node: z.string().min(1),
  title: z.string().min(1),
  plain: z.string().min(1),
  role: z.string().min(1),
  state: z.enum(['passed', 'current', 'coming']),
  /** The day it really happened; null when it lies ahead or nobody recorded the day. */
  on: Day.nullable(),
  /** The limit in words; 法规未规定天数 where the law sets none. */
  limitWords: z.string().min(1),
  /** `raw` before holidays are counted; `provisional` when it reaches into a year whose holidays are not known yet. */
  due: z.object({ raw: Day, due: Day, provisional: z.boolean() }).nullable(),
  /** True when `due` runs from a day that is itself only expected. */
  planned: z.boolean(),
  /** Whole days from today to `due.due`, negative behind it; null when passed, planned or without a date. */
  daysLeft: z.number().int().nullable(),
  /** An organ let a day in force go by. A right of the visitor that ran out is not overdue. */
  overdue: z.boolean(),
  /** Where to complain of an overdue step, else null. */
  complaint: z.string().min(1).nullable(),
  basis: z.string().min(1),
};

/**
 * A step beside the main road. `condition`: when it is taken, in plain words; `forks`: it leaves the main road here;
 * `rejoins`: number of the main step, from 1, to which the branch comes back behind it.
 */
export const BranchStep = z.object({
  ...stepFields,
  condition: z.string().min(1).nullable(),
  forks: z.boolean(),
  rejoins: z.number().int().min(1).nullable(),
});
export type BranchStep = z.infer<typeof BranchStep>;

export const MainStep = z.object({ ...stepFields, branches: z.array(BranchStep) });
export type MainStep = z.infer<typeof MainStep>;

/** What every step has, on the main road or beside it. */
export type RouteStep = Omit<MainStep, 'branches'>;
