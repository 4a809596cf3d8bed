import { app } from 'electron';
import { log } from './log.ts';

/** The last step of the ladder: the whole program anew, with the arguments it was started with. */
export function relaunch(): void {
  log.fatal('relaunch');
  app.relaunch();
  app.exit(1);
}
