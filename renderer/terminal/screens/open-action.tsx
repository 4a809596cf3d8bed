import type { InvitationView } from '../../../domain/invitation.ts';
import type { OpenAction } from '../../../domain/open-actions.ts';
import { remedy } from '../../strings/words.ts';
import { fullDay } from '../day-name.ts';
import { pageOf } from '../remedy.ts';
import { useTerminal } from '../terminal-context.ts';

/** `还有12天`, `今天是最后一天`, `已超过3天`. */
export function leftWords(daysLeft: number): string {
  if (daysLeft === 0) return remedy.today;
  return daysLeft > 0 ? remedy.left(daysLeft) : remedy.over(-daysLeft);
}

/** What an action is called, and by when or why. */
export function actionWords(
  action: OpenAction,
  invitations: readonly InvitationView[],
): { label: string; hint: string } {
  const words = remedy.now;
  switch (action.kind) {
    case 'answer-invitation': {
      const found = invitations.find(({ invitationId }) => invitationId === action.invitationId);
      const label = words.answer(remedy.invitation.purposes[found?.purpose ?? 'meeting']);
      return { label, hint: untilWords(action) };
    }
    case 'complain-overdue':
      return { label: words.overdue(action.step.title), hint: leftWords(-action.step.daysOver) };
    case 'ask-review':
      return { label: words.review, hint: untilWords(action) };
    case 'ask-recheck':
      return { label: words.recheck, hint: untilWords(action) };
    case 'rate':
      return { label: words.rate[action.object], hint: words.rateHint };
    case 'add-material':
      return { label: words.material, hint: words.materialHint };
    case 'complain':
      return { label: words.complain, hint: words.complainHint };
    case 'print':
      return { label: words.print, hint: words.printHint };
  }
}

export function untilWords({
  until,
  daysLeft,
  provisional,
}: {
  until: string;
  daysLeft: number;
  provisional: boolean;
}) {
  return remedy.until(fullDay(until), leftWords(daysLeft)) + (provisional ? remedy.provisional : '');
}

/** Begins an action. */
export function useBegin(): (action: OpenAction) => void {
  const { send, actions } = useTerminal();
  return (action) => {
    send({ type: 'remedy', page: pageOf(action, () => crypto.randomUUID()) });
    if (action.kind === 'rate') {
      send({ type: 'rating', rating: { object: action.object, grade: null, reasons: [] } });
    }
    if (action.kind === 'print') actions.print({ code: 'ROUTE', issueId: null });
  };
}
