import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StartSherpa } from './sherpa-client.ts';

/** The process with the native code as a child of Node: for tests and tools. In Electron main starts it. */
export const forkSherpa: StartSherpa = ({ onMessage, onGone }) => {
  const child = fork(fileURLToPath(new URL('./sherpa-process.ts', import.meta.url)), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--no-warnings'],
  });
  child.on('message', onMessage);
  child.once('exit', onGone);
  child.once('error', onGone);
  return {
    post: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    kill: () => child.kill('SIGKILL'),
  };
};
