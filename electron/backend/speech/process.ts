import type { FromSherpa, ToSherpa } from '../../../native/speech/sherpa-messages.ts';
import { createSherpaWork } from '../../../native/speech/sherpa-work.ts';

/** The parts of Electron's ports that are used here. */
interface Port {
  postMessage(message: FromSherpa): void;
  on(event: 'message', listener: (event: { data: ToSherpa }) => void): void;
  start(): void;
}
interface ParentPort {
  on(event: 'message', listener: (event: { ports: Port[] }) => void): void;
}

// Main hands over one end of a channel to the backend; from then on only the backend speaks to this process.
const work = createSherpaWork();
const { parentPort } = process as unknown as { parentPort: ParentPort };
parentPort.on('message', ({ ports: [port] }) => {
  port?.on('message', ({ data }) => port.postMessage(work(data)));
  port?.start();
});
