import type { Answered, Asked, TaskTypes } from './messages.ts';

/** A running process that does tasks; it may die at any moment. */
export interface TaskProcess<Tasks extends TaskTypes<Tasks>> {
  post(message: Asked<Tasks>): void;
  kill(): void;
}
export type StartProcess<Tasks extends TaskTypes<Tasks>> = (listeners: {
  onMessage(message: Answered): void;
  onGone(): void;
}) => TaskProcess<Tasks>;

export type TaskAnswer<Answers> =
  | { ok: true; answers: Answers }
  /** `gone`: the process died, or hung and was killed; the next task starts a new one. */
  | { ok: false; reason: 'refused' | 'gone' | 'stopped' };

export interface TaskClient<Tasks extends TaskTypes<Tasks>> {
  ask<Task extends keyof Tasks>(task: Task, asks: Tasks[Task]['asks']): Promise<TaskAnswer<Tasks[Task]['answers']>>;
  /** Ends the process: what it is at cannot be interrupted otherwise. What is under way answers `stopped`. */
  stop(): void;
}

type Settle = (message: Answered | 'gone' | 'stopped') => void;

/**
 * Talks to a process that may die or hang, and starts it when first needed and after each death.
 * @param limitMs how long one task may take
 */
export function createTaskClient<Tasks extends TaskTypes<Tasks>>(
  start: StartProcess<Tasks>,
  { limitMs }: { limitMs: number },
): TaskClient<Tasks> {
  let current: { process: TaskProcess<Tasks>; waiting: Map<number, Settle> } | null = null;
  let nextId = 1;

  function running() {
    if (current !== null) return current;
    const waiting = new Map<number, Settle>();
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
          else resolve({ ok: true, answers: message.answers as Tasks[typeof task]['answers'] });
        });
        own.process.post({ id, task, asks });
      });
    },
    stop() {
      if (current !== null) end(current, 'stopped');
    },
  };
}
