import { createTaskClient, type StartProcess, type TaskClient } from '../task-process/client.ts';
import type { RecognitionTasks } from './recognition-messages.ts';

export type RecognitionClient = TaskClient<RecognitionTasks>;
export type StartRecognition = StartProcess<RecognitionTasks>;

/** A page takes one to three seconds, on a small or busy machine ten times that; who does not want to wait need not. */
const TASK_LIMIT_MS = 60_000;

/** Talks to the process with the recogniser. */
export function createRecognitionClient(start: StartRecognition, { limitMs = TASK_LIMIT_MS } = {}): RecognitionClient {
  return createTaskClient(start, { limitMs });
}
