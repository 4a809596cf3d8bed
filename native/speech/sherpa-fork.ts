import { forkProcess } from '../task-process/fork.ts';
import type { SherpaTasks } from './sherpa-messages.ts';

/** The process with the native code as a child of Node. */
export const forkSherpa = forkProcess<SherpaTasks>(new URL('./sherpa-process.ts', import.meta.url));
