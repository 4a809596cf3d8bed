/** Statuses that the same request will always meet: bad request, conflict, too large, unprocessable. */
const PERMANENT = new Set([400, 409, 413, 422]);

/** Whether asking the same again can never help. */
export function isPermanent(status: number): boolean {
  return PERMANENT.has(status);
}
