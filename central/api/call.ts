import { implement, ORPCError } from '@orpc/server';
import { centralContract } from '../../contract/central.ts';
import { type HttpRequest, readPublicKey, verifyRequest } from '../../contract/request-signature.ts';
import type { Centre, Terminal } from '../centre.ts';
import { type Log, withoutPersonalData } from '../log.ts';
import { terminalOfKey } from './enrolment.ts';
import type { FailureLimit } from './failure-limit.ts';
import { useNonce } from './nonces.ts';
import { isSameSecret } from './secret.ts';

/** What a call to the API comes with. */
export interface CallContext {
  centre: Centre;
  log: Log;
  failures: FailureLimit;
  request: HttpRequest;
  setHeader: (name: string, value: string) => void;
}

const contract = implement(centralContract).$context<CallContext>();

/** Anybody may call. One line in the log for each call: never what it carried. */
export const open = contract.use(async ({ context, path, next }) => {
  const call = path.join('.');
  const before = performance.now();
  const done = (outcome: string) => ({ call, outcome, ms: Math.round(performance.now() - before) });
  try {
    const result = await next();
    context.log.info(done('ok'), 'call');
    return result;
  } catch (error) {
    if (error instanceof ORPCError && error.status < 500) {
      context.log.info(done(error.code), 'call refused');
    } else {
      context.log.error({ ...done('failed'), ...withoutPersonalData(error) }, 'call failed');
    }
    throw error;
  }
});

/** Only an enrolled terminal may call, and every request is signed with its key. */
export const signed = open.use(async ({ context, next }) => {
  const { terminal } = await terminalOf(context);
  return next({ context: { terminal } });
});

/** As `signed`, and what was recorded on the way opens nothing a second time: for calls that show personal data. */
export const signedOnce = open.use(async ({ context, next }) => {
  const { terminal, nonce } = await terminalOf(context);
  const { db, now } = context.centre;
  const isFirst = await useNonce(db, { keyId: terminal.keyId, nonce }, now());
  if (!isFirst) throw new ORPCError('UNAUTHORIZED', { data: { reason: 'replayed' } });
  return next({ context: { terminal } });
});

/** Only staff at the desk may call. */
export const desk = open.use(async ({ context, next }) => {
  if (!showsDeskToken(context.request.headers.authorization, context.centre)) {
    throw new ORPCError('UNAUTHORIZED', { data: { reason: 'desk-token' } });
  }
  return next();
});

/** Whether an Authorization header is the desk's. */
export function showsDeskToken(authorization: string | undefined, { settings: { deskToken } }: Centre): boolean {
  const shown = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  return deskToken !== null && shown !== undefined && isSameSecret(shown, deskToken);
}

async function terminalOf({ centre, request }: CallContext): Promise<{ terminal: Terminal; nonce: string }> {
  const found: { terminal: Terminal | null } = { terminal: null };
  const lookUp = async (keyId: string) => {
    const row = await terminalOfKey(centre, keyId);
    if (row === null) return null;
    found.terminal = { siteId: row.siteId, terminalId: row.terminalId, keyId };
    return readPublicKey(row.publicKey);
  };
  const verified = await verifyRequest(request, lookUp, centre.now());
  if (!verified.ok) throw new ORPCError('UNAUTHORIZED', { data: { reason: verified.reason } });
  if (found.terminal === null) throw new Error('verified without a key');
  return { terminal: found.terminal, nonce: verified.nonce };
}
