import type { Clock } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Paper } from '../store/print-ledger.ts';

/** Knows for which papers somebody may still be standing at the tray. */
export interface Attendance {
  isAttended(paper: Pick<Paper, 'id'>): boolean;
  /** A paper of the open visit. */
  attend(paperId: string): void;
  /** The visit of these papers has ended: they may still come out for a while. */
  leave(paperIds: readonly string[]): void;
}

/**
 * @param left papers an earlier run of the program did not finish: a receipt registered just before the restart is
 *   still waited for, the rest is not
 * @param onLeft the time of some papers is over
 */
export function createAttendance(options: {
  left: readonly Paper[];
  clock: Clock;
  delays: Pick<BackendDelays, 'paperAfterVisitMs' | 'receiptAfterRestartMs'>;
  onLeft(): void;
}): Attendance {
  const { left, clock, delays, onLeft } = options;
  /** Until when, by the monotonic clock. */
  const until = new Map<string, number>();

  function attendFor(paperIds: readonly string[], ms: number) {
    if (paperIds.length === 0) return;
    for (const id of paperIds) until.set(id, clock.monotonic() + ms);
    clock.after(ms, () => {
      for (const id of paperIds) until.delete(id);
      onLeft();
    });
  }

  const isFresh = ({ madeAt }: Paper) => Math.abs(clock.now() - Date.parse(madeAt)) <= delays.receiptAfterRestartMs;
  const receipts = left.filter((paper) => paper.code === 'D01' && isFresh(paper));
  attendFor(
    receipts.map(({ id }) => id),
    delays.receiptAfterRestartMs,
  );

  return {
    isAttended: ({ id }) => (until.get(id) ?? Number.NEGATIVE_INFINITY) > clock.monotonic(),
    attend: (paperId) => {
      until.set(paperId, Number.POSITIVE_INFINITY);
    },
    leave: (paperIds) => attendFor(paperIds, delays.paperAfterVisitMs),
  };
}
