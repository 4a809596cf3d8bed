import { z } from 'zod';
import { Day } from './day.ts';
import type { MatterEvent } from './matter.ts';

/** How far a complaint has come: 受理投诉, 督办 (article 40), 答复. Each once, and only forwards. */
export const SupervisionStage = z.enum(['received', 'supervised', 'answered']);
export type SupervisionStage = z.infer<typeof SupervisionStage>;

/** What a petition office did about a complaint, or about a matter by itself: then `complaintId` is null. */
export const Supervision = z.object({
  complaintId: z.uuid().nullable(),
  stage: SupervisionStage,
  /** Who did it, and where to ask. */
  office: z.string().trim().min(1).max(60),
  phone: z.string().trim().min(1).max(20),
});
export type Supervision = z.infer<typeof Supervision>;

/** Where one complaint stands, or the supervision of a matter. `sent`: nobody has said anything to it yet. */
export const SupervisionView = z.object({
  complaintId: z.uuid().nullable(),
  stage: z.enum(['sent', ...SupervisionStage.options]),
  on: Day,
  office: z.string().nullable(),
  phone: z.string().nullable(),
});
export type SupervisionView = z.infer<typeof SupervisionView>;

/** What the person is told of it on screens, papers and the tracking page. */
export const supervisionWords: Record<SupervisionView['stage'], string> = {
  sent: '您的投诉已经送出',
  received: '您的投诉已收到',
  supervised: '已列入督办',
  answered: '督办已答复',
};

/** Whether a stage may be recorded after the last one: nothing is received that was not complained of. */
export function mayFollow(
  stage: SupervisionStage,
  { before, complained }: { before: SupervisionStage | null; complained: boolean },
) {
  if (stage === 'received' && !complained) return false;
  const order = SupervisionStage.options;
  return before === null || order.indexOf(stage) > order.indexOf(before);
}

/** Every complaint of a matter and every supervision of it, each as it stands now, in the order they began. */
export function supervisionOf(events: readonly MatterEvent[]): SupervisionView[] {
  const views = new Map<string | null, SupervisionView>();
  for (const event of events) {
    if (event.kind === 'complained') {
      const { complaintId, on } = event;
      if (!views.has(complaintId))
        views.set(complaintId, { complaintId, stage: 'sent', on, office: null, phone: null });
    }
    if (event.kind === 'supervised') views.set(event.supervision.complaintId, { on: event.on, ...event.supervision });
  }
  return [...views.values()];
}
