import type { KeyObject } from 'node:crypto';
import { signRequest } from '../../../contract/request-signature.ts';
import type { Clock } from '../clock.ts';

/** The centre, or something in its place, answered with an error status. */
export class CentreRefusal extends Error {
  override readonly name = 'CentreRefusal';
  readonly status: number;
  readonly retryAfterMs: number | null;
  /** True when the answer is the centre's own: a proxy or captive portal answers in HTML. */
  readonly isOwn: boolean;

  constructor(status: number, retryAfterMs: number | null, isOwn: boolean) {
    super(`the centre answered ${status}`);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
    this.isOwn = isOwn;
  }
}

/**
 * A fetch that signs each request when there is a key, and throws {@link CentreRefusal} for every error status.
 * A terminal's clock may be wrong by years: after a 401 the centre's own `Date` is what requests are dated by.
 */
export function createSigningFetch(options: {
  clock: Clock;
  privateKey: KeyObject;
  keyId: () => string | null;
}): (request: Request, init: RequestInit) => Promise<Response> {
  const { clock, privateKey, keyId } = options;
  let clockOffsetMs = 0;

  return async (request, init) => {
    const body = new Uint8Array(await request.arrayBuffer());
    const headers = Object.fromEntries(request.headers);
    const id = keyId();
    const { method, url } = request;
    const signed =
      id === null
        ? headers
        : await signRequest(
            { method, url, headers, body },
            { keyId: id, privateKey },
            new Date(clock.now() + clockOffsetMs),
          );
    const response = await fetch(url, {
      ...init,
      method,
      headers: signed,
      signal: request.signal,
      ...(body.length > 0 ? { body } : {}),
    });
    if (response.status < 400) return response;
    await response.body?.cancel();
    if (response.status === 401) clockOffsetMs = offsetOf(response, clock.now());
    const isOwn = response.headers.get('content-type')?.includes('json') ?? false;
    throw new CentreRefusal(response.status, retryAfterOf(response, clock.now()), isOwn);
  };
}

function offsetOf(response: Response, now: number): number {
  const theirs = Date.parse(response.headers.get('date') ?? '');
  return Number.isNaN(theirs) ? 0 : theirs - now;
}

/** RFC 9110: seconds or a date. */
function retryAfterOf(response: Response, now: number): number | null {
  const value = response.headers.get('retry-after');
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
