import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StartProcess } from './client.ts';
import { type Asked, answerBy, type TaskTypes, type Work } from './messages.ts';

/** Starts such a process as a child of Node, for tests and tools; in Electron main starts it. */
export function forkProcess<Tasks extends TaskTypes<Tasks>>(script: URL): StartProcess<Tasks> {
  return ({ onMessage, onGone }) => {
    const child = fork(fileURLToPath(script), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: ['--no-warnings'],
    });
    child.on('message', onMessage);
    child.once('exit', onGone);
    child.once('error', onGone);
    return {
      post: (message) => {
        if (child.connected) child.send(message as object, () => undefined);
      },
      kill: () => child.kill('SIGKILL'),
    };
  };
}

/** The other end of it. */
export function serveParent<Tasks extends TaskTypes<Tasks>>(work: Work<Tasks>): void {
  process.on('message', async (message: Asked<Tasks>) => process.send?.(await answerBy(work, message)));
}
