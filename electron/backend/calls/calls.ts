import { randomUUID } from 'node:crypto';
import type { CalledFrom, CallView } from '../../../contract/calls.ts';
import type { CallLamp } from '../../../native/call-lamp/driver.ts';
import type { Clock } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import type { CentralClient } from '../sync/central-client.ts';

/** 叫人: one call at a time, of the terminal and not of a visit. */
export interface Calls {
  call(from: CalledFrom): void;
  cancel(): void;
  view(): CallView | null;
  /** The line is back: whoever calls is told of at once. */
  poke(): void;
  stop(): void;
}

interface CallParts {
  centre: Pick<CentralClient, 'openCall' | 'closeCall'>;
  lamp: Pick<CallLamp, 'light'> | null;
  /** Whether the lamp is there to be seen. */
  isLampReady(): boolean;
  clock: Clock;
  delays: Pick<BackendDelays, 'callPollMs' | 'callLimitMs' | 'callAnsweredMs'>;
  log: Log;
  onChanged(): void;
}

type Call = { callId: string; from: CalledFrom; desk: CallView['desk'] };

/** Lights the lamp and tells the centre until somebody answers, the person takes it back, or nobody came for too long. */
export function createCalls({ centre, lamp, isLampReady, clock, delays, log, onChanged }: CallParts): Calls {
  let current: Call | null = null;
  let cancelTimers = () => {};

  function set(next: Call | null) {
    current = next;
    onChanged();
  }

  /** Both waits of a call: for its end, and until the centre is asked again. */
  function timers() {
    const end = { cancel: () => {} };
    const ask = { cancel: () => {} };
    cancelTimers = () => {
      end.cancel();
      ask.cancel();
    };
    return { end, ask };
  }

  function over(call: Call) {
    cancelTimers();
    lamp?.light(false);
    // Only a courtesy: without it the centre drops the call when it falls silent.
    void centre.closeCall(call.callId);
  }

  async function tell(call: Call, ask: { cancel: () => void }): Promise<void> {
    ask.cancel();
    const told = await centre.openCall({ callId: call.callId, from: call.from });
    if (current?.callId !== call.callId || current.desk === 'answered') return;
    if (told.ok && told.value.answered) {
      over(call);
      const { end } = timers();
      end.cancel = clock.after(delays.callAnsweredMs, () => set(null));
      log.info('call-answered');
      set({ ...call, desk: 'answered' });
      return;
    }
    // One that was asked between, when the line came back, must not ask twice as often from now on.
    ask.cancel();
    ask.cancel = clock.after(delays.callPollMs, () => void tell(call, ask));
    const desk = told.ok ? 'told' : 'unreachable';
    if (current.desk !== desk) set({ ...call, desk });
  }

  let again = () => {};

  function cancel() {
    if (current === null) return;
    const ended = current;
    current = null;
    over(ended);
    onChanged();
  }

  return {
    call(from) {
      if (current !== null && current.desk !== 'answered') return;
      cancelTimers();
      const call: Call = { callId: randomUUID(), from, desk: 'asking' };
      const { end, ask } = timers();
      end.cancel = clock.after(delays.callLimitMs, () => {
        log.warn('call-unanswered');
        cancel();
      });
      again = () => void tell(call, ask);
      lamp?.light(true);
      set(call);
      again();
    },
    cancel,
    view: () => current && { lamp: current.desk !== 'answered' && isLampReady(), desk: current.desk },
    poke() {
      if (current?.desk === 'unreachable') again();
    },
    stop() {
      cancelTimers();
      current = null;
    },
  };
}
