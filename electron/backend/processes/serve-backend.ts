import {
  type Answered,
  type Asked,
  answerBy,
  type TaskTypes,
  type Work,
} from '../../../native/task-process/messages.ts';

/** The parts of Electron's ports that are used here. */
interface Port<Tasks extends TaskTypes<Tasks>> {
  postMessage(message: Answered): void;
  on(event: 'message', listener: (event: { data: Asked<Tasks> }) => void): void;
  start(): void;
}
interface ParentPort<Tasks extends TaskTypes<Tasks>> {
  on(event: 'message', listener: (event: { ports: Port<Tasks>[] }) => void): void;
}

/** Main hands over one end of a channel to the backend; from then on only the backend speaks to this process. */
export function serveBackend<Tasks extends TaskTypes<Tasks>>(work: Work<Tasks>): void {
  const { parentPort } = process as unknown as { parentPort: ParentPort<Tasks> };
  parentPort.on('message', ({ ports: [port] }) => {
    port?.on('message', async ({ data }) => port.postMessage(await answerBy(work, data)));
    port?.start();
  });
}
