import { forkProcess } from '../task-process/fork.ts';
import type { RecognitionTasks } from './recognition-messages.ts';

/** The process with the recogniser as a child of Node. */
export const forkRecognition = forkProcess<RecognitionTasks>(new URL('./recognition-process.ts', import.meta.url));
