import { pino } from 'pino';

/** Main's log: codes and numbers only, never what a person said or wrote. It goes to stdout, where the system's journal keeps it. */
export const log = pino({ name: 'main', base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
