import { createTaskClient, type StartProcess, type TaskClient } from '../task-process/client.ts';
import type { SherpaTasks } from './sherpa-messages.ts';

export type SherpaClient = TaskClient<SherpaTasks>;
export type StartSherpa = StartProcess<SherpaTasks>;

/** Loading a model of half a gigabyte from a slow disk takes this long at most; nothing else comes near. */
const TASK_LIMIT_MS = 60_000;

/** Talks to the process with the native code. */
export function createSherpaClient(start: StartSherpa, { limitMs = TASK_LIMIT_MS } = {}): SherpaClient {
  return createTaskClient(start, { limitMs });
}
