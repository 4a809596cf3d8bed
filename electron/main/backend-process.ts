import { type MessagePortMain, utilityProcess } from 'electron';
import type { FirstView } from '../../contract/first-view.ts';
import type { FromBackend, TaskProgram, ToBackend } from '../../contract/processes.ts';
import { createHeartbeat } from './heartbeat.ts';
import { kill } from './kill.ts';
import { createTaskProcesses } from './task-processes.ts';

/** A start that migrates a large database may take a while; beyond this it is stuck. */
const startLimitMs = 20_000;

/** One life of the backend process. It ends by `failed` (never served), `lost` (served and is gone) or `stop()`. */
export type Backend = {
  readonly ready: boolean;
  /** Hands over one end of the channel to a freshly loaded page. */
  connect(port: MessagePortMain): void;
  beat(): void;
  /** Ends it at once; nothing more is reported of it. */
  stop(): void;
};

/** Starts the backend as a process of its own, so that a crash in a device's native code never takes the window with it. */
export function startBackend(parts: {
  script: string;
  taskScripts: Record<TaskProgram, string>;
  env: Record<string, string>;
  onReady: (firstView: FirstView) => void;
  onCanListen: () => void;
  onCanSee: () => void;
  onFailed: (reason: string) => void;
  onLost: (how: 'backend-gone' | 'backend-silent') => void;
}): Backend {
  const child = utilityProcess.fork(parts.script, [], {
    serviceName: 'minglu-backend',
    stdio: 'inherit',
    env: parts.env,
  });
  const post = (message: ToBackend, ports: MessagePortMain[] = []) => child.postMessage(message, ports);

  const tasks = createTaskProcesses({ scripts: parts.taskScripts, post });

  let state: 'starting' | 'ready' | 'over' = 'starting';
  const end = (report: () => void) => {
    if (state === 'over') return;
    state = 'over';
    clearTimeout(startTimer);
    tasks.endAll();
    kill(child.pid);
    report();
  };
  const startTimer = setTimeout(() => end(() => parts.onFailed('backend-start-timeout')), startLimitMs);
  const heartbeat = createHeartbeat({
    ask: () => post({ type: 'ping' }),
    onSilent: () => end(() => parts.onLost('backend-silent')),
  });

  child.on('message', (message: FromBackend) => {
    if (message.type === 'pong') heartbeat.answered();
    if (message.type === 'can-listen') parts.onCanListen();
    if (message.type === 'can-see') parts.onCanSee();
    if (message.type === 'start-process') tasks.start(message.id, message.program);
    if (message.type === 'end-process') tasks.end(message.id);
    if (message.type === 'failed') end(() => parts.onFailed(message.reason));
    if (message.type === 'ready' && state === 'starting') {
      state = 'ready';
      clearTimeout(startTimer);
      parts.onReady(message.firstView);
    }
  });
  child.on('exit', () => {
    const served = state === 'ready';
    end(() => (served ? parts.onLost('backend-gone') : parts.onFailed('backend-exited-early')));
  });

  return {
    get ready() {
      return state === 'ready';
    },
    connect: (port) => post({ type: 'page' }, [port]),
    beat() {
      if (state === 'ready') heartbeat.beat();
    },
    stop: () => end(() => undefined),
  };
}
