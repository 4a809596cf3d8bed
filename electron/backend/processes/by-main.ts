import type { FromBackend, TaskProgram } from '../../../contract/processes.ts';
import type { StartProcess } from '../../../native/task-process/client.ts';
import type { Answered, TaskTypes } from '../../../native/task-process/messages.ts';

/** The part of Electron's MessagePort that is used here. */
export interface TaskPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: Answered }) => void): void;
  start(): void;
}

/** Processes that main starts and kills for the backend, each known by a number of ours. */
export function processesByMain(post: (message: FromBackend) => void) {
  const running = new Map<number, { attach(port: TaskPort): void; gone(): void }>();
  let nextId = 1;

  const starterOf =
    <Tasks extends TaskTypes<Tasks>>(program: TaskProgram): StartProcess<Tasks> =>
    ({ onMessage, onGone }) => {
      const id = nextId;
      nextId += 1;
      const early: unknown[] = [];
      let port: TaskPort | null = null;
      running.set(id, {
        attach(arrived) {
          port = arrived;
          arrived.on('message', ({ data }) => onMessage(data));
          arrived.start();
          for (const message of early.splice(0)) arrived.postMessage(message);
        },
        gone() {
          running.delete(id);
          onGone();
        },
      });
      post({ type: 'start-process', id, program });
      return {
        post: (message) => (port === null ? void early.push(message) : port.postMessage(message)),
        kill() {
          running.delete(id);
          post({ type: 'end-process', id });
        },
      };
    };

  return {
    starterOf,
    arrived: (id: number, port: TaskPort) => running.get(id)?.attach(port),
    gone: (id: number) => running.get(id)?.gone(),
  };
}
