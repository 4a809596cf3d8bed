import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { ToBackend } from '../../contract/processes.ts';
import { kill } from './kill.ts';

/** The processes with native speech code of one backend, each with a channel to it that main does not listen to. */
export function createSpeechProcesses(parts: {
  script: string;
  post: (message: ToBackend, ports?: MessagePortMain[]) => void;
}) {
  const { script, post } = parts;
  const running = new Map<number, UtilityProcess>();

  function end(id: number): void {
    kill(running.get(id)?.pid);
    running.delete(id);
  }

  return {
    start(id: number): void {
      const child = utilityProcess.fork(script, [], {
        serviceName: 'minglu-speech',
        // What native code has to say may quote what a person said.
        stdio: 'ignore',
        env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' },
      });
      const { port1, port2 } = new MessageChannelMain();
      running.set(id, child);
      child.on('exit', () => {
        if (running.delete(id)) post({ type: 'speech-gone', id });
      });
      child.postMessage(null, [port1]);
      post({ type: 'speech', id }, [port2]);
    },
    end,
    endAll(): void {
      for (const id of [...running.keys()]) end(id);
    },
  };
}
