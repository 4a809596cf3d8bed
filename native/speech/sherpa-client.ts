import type { FromSherpa, SherpaTask, SherpaTasks, ToSherpa } from './sherpa-messages.ts';

/** A running process with the native code; it may die at any moment. */
export interface SherpaProcess {
  post(message: ToSherpa): void;
  kill(): void;
}
export type StartSherpa = (listeners: { onMessage(message: FromSherpa): void; onGone(): void }) => SherpaProcess;

export type SherpaAnswer<Task extends SherpaTask> =
  | { ok: true; answers: SherpaTasks[Task]['answers'] }
  /** `gone`: the process died, or hung and was killed; the next task starts a new one. */
  | { ok: false; reason: 'refused' | 'gone' | 'stopped' };

export interface SherpaClient {
  ask<Task extends SherpaTask>(task: Task, asks: SherpaTasks[Task]['asks']): Promise<SherpaAnswer<Task>>;
  /** Ends the process: native code cannot be interrupted otherwise. What is under way answers `stopped`. */
  stop(): void;
}

/** Loading a model of half a gigabyte from a slow disk takes this long at most; nothing else comes near. */
const TASK_LIMIT_MS = 60_000;

/** Talks to the process with the native code and starts it when first needed and after each death. */
export function createSherpaClient(start: StartSherpa, { limitMs = TASK_LIMIT_MS } = {}): SherpaClient {
  let current: {
    process: SherpaProcess;
    waiting: Map<number, (message: FromSherpa | 'gone' | 'stopped') => void>;
  } | null = null;
  let nextId = 1;

  function running() {
    if (current !== null) return current;
    const waiting = new Map<number, (message: FromSherpa | 'gone' | 'stopped') => void>();
    const own = {
      waiting,
      process: start({
        onMessage: (message) => waiting.get(message.id)?.(message),
        onGone: () => end(own, 'gone'),
      }),
    };
    current = own;
    return own;
  }

  function end(which: NonNullable<typeof current>, how: 'gone' | 'stopped') {
    if (current === which) current = null;
    which.process.kill();
    for (const settle of [...which.waiting.values()]) settle(how);
  }

  return {
    ask(task, asks) {
      const own = running();
      const id = nextId;
      nextId += 1;
      return new Promise((resolve) => {
        const timer = setTimeout(() => end(own, 'gone'), limitMs);
        own.waiting.set(id, (message) => {
          clearTimeout(timer);
          own.waiting.delete(id);
          if (typeof message === 'string') resolve({ ok: false, reason: message });
          else if (!message.ok) resolve({ ok: false, reason: 'refused' });
          // The process is ours and answers by the same types it is asked with.
          else resolve({ ok: true, answers: message.answers as SherpaTasks[typeof task]['answers'] });
        });
        own.process.post({ id, task, asks } as ToSherpa);
      });
    },
    stop() {
      if (current !== null) end(current, 'stopped');
    },
  };
}
