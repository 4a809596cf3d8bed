/** Where log lines go; pino fits. */
export interface Log {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * What of an error may stand in a log: its kind, its code and where it happened. Messages and details of database
 * errors quote the values of the query, names and ID numbers among them.
 */
export function withoutPersonalData(error: unknown): { error: string; code: string | null; at: string[] } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return { error: typeof cause, code: null, at: [] };
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
  // The frames alone: the message above them may take several lines.
  const at = (cause.stack ?? '').split('\n').filter((line) => /^ {4}at .+:\d+:\d+\)?$/.test(line));
  return { error: cause.constructor.name, code, at: at.map((line) => line.trim()) };
}
