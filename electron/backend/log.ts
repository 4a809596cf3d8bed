import pino from 'pino';

/** Values that may stand in a log line: codes, ids and counts. Names, ID numbers and stories never. */
export type LogFields = Record<string, string | number | boolean | null>;

/** One line per happening, named by a code. */
export interface Log {
  info(code: string, fields?: LogFields): void;
  warn(code: string, fields?: LogFields): void;
  error(code: string, fields?: LogFields): void;
}

/** JSON lines on standard output, where whoever supervises the program collects them. */
export function createLog(destination?: pino.DestinationStream): Log {
  const logger = destination ? pino({ base: null }, destination) : pino({ base: null });
  return {
    info: (code, fields = {}) => logger.info(fields, code),
    warn: (code, fields = {}) => logger.warn(fields, code),
    error: (code, fields = {}) => logger.error(fields, code),
  };
}

/** What an unexpected error may leave in the log: its class and code. A message can quote what a person typed. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return {
    error: error.name,
    code,
    at: error.stack?.match(/\/([\w.-]+\.(?:ts|js|mjs)):\d+(?::\d+)?/)?.[0].slice(1) ?? null,
  };
}
