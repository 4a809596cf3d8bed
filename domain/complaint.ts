import { z } from 'zod';
import { Day } from './day.ts';
import type { RouteStep } from './route-step.ts';

/** What may be complained of: what articles 40 and 43 to 46 name as wrong, as far as it can be done to a visitor. */
export const ComplaintReason = z.enum([
  'not-registered',
  'not-passed-on',
  'not-accepted',
  'no-written-notice',
  'overdue',
  'stalled',
  'not-supported',
  'not-carried-out',
  'rude',
  'bribe',
  'leaked',
  'retaliation',
  'other',
]);
export type ComplaintReason = z.infer<typeof ComplaintReason>;

const REGULATION = '《信访工作条例》';

/** By which article each is wrong. */
const ARTICLES: Record<ComplaintReason, string> = {
  'not-registered': '第四十四条第一项',
  'not-passed-on': '第四十三条',
  'not-accepted': '第四十四条第二项',
  'no-written-notice': '第四十四条第三项',
  overdue: '第四十五条第一项',
  stalled: '第四十五条第一项',
  'not-supported': '第四十五条第二项',
  'not-carried-out': '第四十条',
  rude: '第四十六条第一项',
  bribe: '第四十六条第二项',
  leaked: '第四十六条第五项',
  retaliation: '第四十六条第六项',
  other: '第四十六条第七项',
};

/** `《信访工作条例》第四十四条第三项`. */
export function articleOf(reason: ComplaintReason): string {
  return REGULATION + ARTICLES[reason];
}

/** How papers and the desk name the reasons; what the screens ask is said in their own language. */
export const complaintReasonWords: Record<ComplaintReason, string> = {
  'not-registered': '该登记的没有登记',
  'not-passed-on': '该转送、交办的没有按规定转送、交办',
  'not-accepted': '归他们管，却不受理',
  'no-written-notice': '没有按时书面告诉我受理不受理',
  overdue: '过了期限还没有办结',
  stalled: '推来推去，应付、拖着不办',
  'not-supported': '事情清楚、政策有规定，却不支持',
  'not-carried-out': '定下来的处理意见不执行',
  rude: '态度恶劣、作风粗暴',
  bribe: '吃拿卡要、谋取私利',
  leaked: '把我检举的材料或情况透露给了对方',
  retaliation: '打击报复我',
  other: '别的违反规定的地方',
};

/** The step somebody else let its day go by, as it stood when it was complained of. */
export const OverdueStep = z.object({
  node: z.string().min(1).max(40),
  title: z.string().min(1).max(60),
  limitWords: z.string().min(1).max(60),
  due: Day,
  /** Whole days gone by on the day of the complaint. */
  daysOver: z.number().int().positive(),
  basis: z.string().min(1).max(200),
});
export type OverdueStep = z.infer<typeof OverdueStep>;

/** A few words, not another story. */
export const MOST_COMPLAINT_WORDS = 500;

/** 监督投诉: what is complained of. In which matter or of whom, and by whom, stands beside it. */
export const Complaint = z.object({
  reasons: z
    .array(ComplaintReason)
    .min(1)
    .max(ComplaintReason.options.length)
    .refine((reasons) => new Set(reasons).size === reasons.length, 'each reason once'),
  step: OverdueStep.nullable(),
  /** In the person's own words; empty where they had nothing to add. */
  words: z.string().trim().max(MOST_COMPLAINT_WORDS),
});
export type Complaint = z.infer<typeof Complaint>;

/** Nodes by which a matter should have been passed on (article 22), and those by which its person should have been told (article 23). */
const PASSES_ON: readonly string[] = ['triage', 'transfer', 'acc_transfer', 'jud_transfer'];
const TELLS: readonly string[] = ['receive_notice', 'not_accept', 'redirect', 's_accept', 'acc_notice'];

/** What is wrong with an overdue step, in the terms of articles 43 to 45. */
function reasonOf(node: string): ComplaintReason {
  if (PASSES_ON.includes(node)) return 'not-passed-on';
  return TELLS.includes(node) ? 'no-written-notice' : 'overdue';
}

/** What can be said of an overdue step without asking the person anything; null when no step is overdue. */
export function complaintOf(
  route: readonly Pick<RouteStep, 'node' | 'title' | 'limitWords' | 'due' | 'daysLeft' | 'overdue' | 'basis'>[],
): { step: OverdueStep; reasons: ComplaintReason[] } | null {
  const late = route.filter(({ overdue }) => overdue);
  const [first] = late;
  if (first === undefined || first.due === null || first.daysLeft === null) return null;
  const { node, title, limitWords, basis } = first;
  const step = { node, title, limitWords, due: first.due.due, daysOver: -first.daysLeft, basis };
  return { step, reasons: [...new Set(late.map((one) => reasonOf(one.node)))] };
}
