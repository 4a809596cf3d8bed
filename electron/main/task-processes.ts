import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import type { TaskProgram, ToBackend } from '../../contract/processes.ts';
import { kill } from './kill.ts';

/** The processes that do tasks for one backend, each with a channel to it that main does not listen to. */
export function createTaskProcesses(parts: {
  scripts: Record<TaskProgram, string>;
  post: (message: ToBackend, ports?: MessagePortMain[]) => void;
}) {
  const { scripts, post } = parts;
  const running = new Map<number, UtilityProcess>();

  function end(id: number): void {
    kill(running.get(id)?.pid);
    running.delete(id);
  }

  return {
    start(id: number, program: TaskProgram): void {
      const child = utilityProcess.fork(scripts[program], [], {
        serviceName: `minglu-${program}`,
        // What such code has to say may quote what a person said or wrote.
        stdio: 'ignore',
        env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' },
      });
      const { port1, port2 } = new MessageChannelMain();
      running.set(id, child);
      child.on('exit', () => {
        if (running.delete(id)) post({ type: 'process-gone', id });
      });
      child.postMessage(null, [port1]);
      post({ type: 'process', id }, [port2]);
    },
    end,
    endAll(): void {
      for (const id of [...running.keys()]) end(id);
    },
  };
}
