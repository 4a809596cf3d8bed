import type { FromBackend } from '../../../contract/processes.ts';
import type { StartSherpa } from '../../../native/speech/sherpa-client.ts';
import type { FromSherpa, ToSherpa } from '../../../native/speech/sherpa-messages.ts';

/** The part of Electron's MessagePort that is used here. */
export interface SpeechPort {
  postMessage(message: ToSherpa): void;
  on(event: 'message', listener: (event: { data: FromSherpa }) => void): void;
  start(): void;
}

/** Processes with native code that main starts and kills for the backend, each known by a number of ours. */
export function sherpaByMain(post: (message: FromBackend) => void) {
  const running = new Map<number, { attach(port: SpeechPort): void; gone(): void }>();
  let nextId = 1;

  const start: StartSherpa = ({ onMessage, onGone }) => {
    const id = nextId;
    nextId += 1;
    const early: ToSherpa[] = [];
    let port: SpeechPort | null = null;
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
    post({ type: 'start-speech', id });
    return {
      post: (message) => (port === null ? void early.push(message) : port.postMessage(message)),
      kill() {
        running.delete(id);
        post({ type: 'end-speech', id });
      },
    };
  };

  return {
    start,
    arrived: (id: number, port: SpeechPort) => running.get(id)?.attach(port),
    gone: (id: number) => running.get(id)?.gone(),
  };
}
