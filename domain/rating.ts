import { z } from 'zod';
import type { Matter, MatterEvent } from './matter.ts';
import type { MatterStatus } from './route-map.ts';

/** 国信发〔2022〕11号: the person rates the petition office and the organ responsible, each by itself. */
export const RatedObject = z.enum(['petition-office', 'organ']);
export type RatedObject = z.infer<typeof RatedObject>;

/** 满意、基本满意、不满意: not the five grades of 好差评, which is another scheme. */
export const Grade = z.enum(['satisfied', 'fairly', 'dissatisfied']);
export type Grade = z.infer<typeof Grade>;

export const ratedWords: Record<RatedObject, string> = { 'petition-office': '信访部门', organ: '责任单位' };
export const gradeWords: Record<Grade, string> = { satisfied: '满意', fairly: '基本满意', dissatisfied: '不满意' };

export const RatingReason = z.enum(['too-slow', 'nobody-told', 'not-solved', 'unclear', 'bad-manner', 'other']);
export type RatingReason = z.infer<typeof RatingReason>;

export const Rating = z
  .object({ object: RatedObject, grade: Grade, reasons: z.array(RatingReason).max(RatingReason.options.length) })
  .refine(({ grade, reasons }) => grade === 'dissatisfied' || reasons.length === 0, 'reasons belong to a bad grade');
export type Rating = z.infer<typeof Rating>;

/** The organ has said what it had to say. */
const ANSWERED: readonly MatterStatus[] = ['replied', 'served', 'inReview', 'inRecheck', 'closed', 'final'];
const DECIDED: readonly MatterEvent['kind'][] = ['accepted', 'issued', 'signed'];

/**
 * Whom the person may rate now: the petition office once something was decided about the matter, the organ once it has
 * answered; each once. Who left no name owes nobody a rating and can give none.
 */
export function toRate(
  { petitioner }: Pick<Matter, 'petitioner'>,
  { events, status }: { events: readonly MatterEvent[]; status: MatterStatus },
): RatedObject[] {
  if (petitioner.source === 'anonymous') return [];
  const open: Record<RatedObject, boolean> = {
    'petition-office': events.some(({ kind }) => DECIDED.includes(kind)),
    organ: ANSWERED.includes(status),
  };
  const isRated = (object: RatedObject) =>
    events.some((event) => event.kind === 'rated' && event.rating.object === object);
  return RatedObject.options.filter((object) => open[object] && !isRated(object));
}
