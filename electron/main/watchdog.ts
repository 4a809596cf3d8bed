import { recoveryStep } from './recovery-ladder.ts';

/** What can break while the terminal runs. */
export type Trouble = 'page-gone' | 'page-load-failed' | 'gpu-gone' | 'backend-gone' | 'backend-silent';

/**
 * Answers each trouble by climbing the recovery ladder. Troubles that come while a recovery is already on its way
 * join it: one fault often shows in several places (a killed page also drops its port and its load).
 */
export function createWatchdog(parts: {
  reloadPage: () => void;
  /** Starts a new backend in place of the old one. */
  restartBackend: () => void;
  relaunch: () => void;
  /** Monotonic, ms. */
  now: () => number;
  after: (ms: number, work: () => void) => void;
}): (trouble: Trouble) => void {
  let recoveries: number[] = [];
  let planned: { backendToo: boolean } | null = null;

  return (trouble) => {
    const backendToo = trouble === 'backend-gone' || trouble === 'backend-silent';
    if (planned) {
      planned.backendToo ||= backendToo;
      return;
    }
    const step = recoveryStep(recoveries, parts.now());
    if (step.do === 'relaunch') {
      parts.relaunch();
      return;
    }
    const plan = { backendToo };
    planned = plan;
    parts.after(step.afterMs, () => {
      planned = null;
      recoveries = [...recoveries.slice(-9), parts.now()];
      if (plan.backendToo) parts.restartBackend();
      // Also for the backend's sake: its visit is gone with it, so the page must forget it too.
      parts.reloadPage();
    });
  };
}
