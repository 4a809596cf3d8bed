import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { ResponseValidationPlugin } from '@orpc/contract/plugins';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import type { BookAnswer, SlotTime } from '../../../contract/appointments.ts';
import type { CalledFrom } from '../../../contract/calls.ts';
import { type CentralMatter, centralContract, type FeedEntry, type Operation } from '../../../contract/central.ts';
import type { UploadAtCentre } from '../../../contract/uploads.ts';
import type { TerminalConfig } from '../../../kiosk-config/schema.ts';
import type { Clock } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { createBackoff } from './backoff.ts';
import { deviceKeyOf } from './device-key.ts';
import { CentreRefusal, createSigningFetch } from './signing-fetch.ts';

/**
 * `unreachable`: no answer of the centre, whatever else answered. `not-enrolled`: it does not know this terminal yet.
 * `refused`: it answered with that HTTP status.
 */
export type Asked<Value> =
  | { ok: true; value: Value }
  | { ok: false; reason: 'unreachable' | 'not-enrolled' }
  | { ok: false; reason: 'refused'; status: number; retryAfterMs: number | null };

export interface CentralClient {
  /** The answer of a booking; null for operations that have none. */
  deliver(operation: Operation): Promise<Asked<BookAnswer | null>>;
  /** How many places of an offer's slots are taken. A person waits, so it gives up soon. */
  taken(span: { offerId: string; from: string; to: string }): Promise<Asked<(SlotTime & { count: number })[]>>;
  feed(after: number): Promise<Asked<FeedEntry[]>>;
  /** Null: the centre knows no such matter. A person waits, so these three give up soon. */
  findByTicket(ticket: string): Promise<Asked<CentralMatter | null>>;
  findByNumber(matterNo: string, queryCode: string): Promise<Asked<CentralMatter | null>>;
  findByPerson(idNumber: string): Promise<Asked<CentralMatter[]>>;
  /** The bytes of a signed PDF from `offset` on, as many as the centre gives at a time; null: it has no such PDF. */
  paperPart(paper: { ticket: string; sha256: string; offset: number }): Promise<Asked<Uint8Array | null>>;
  /** Delivers bytes of a material’s page; the answer is how many the centre has of it. */
  deliverMaterial(part: { matterNo: string; sha256: string; offset: number; part: Uint8Array }): Promise<Asked<number>>;
  /** Says that somebody at this terminal calls for a person; a person waits. */
  openCall(call: { callId: string; from: CalledFrom }): Promise<Asked<{ answered: boolean }>>;
  closeCall(callId: string): Promise<Asked<unknown>>;
  /** Pictures on their way from a phone (contract/uploads.ts); null: the upload is over. A person waits. */
  openUpload(upload: {
    uploadId: string;
    hall: { name: string; phone: string };
  }): Promise<Asked<{ secondsLeft: number }>>;
  lookAtUpload(uploadId: string): Promise<Asked<UploadAtCentre | null>>;
  extendUpload(uploadId: string): Promise<Asked<number | null>>;
  picturePart(part: { uploadId: string; pictureId: string; offset: number }): Promise<Asked<Uint8Array | null>>;
  pictureTaken(picture: { uploadId: string; pictureId: string }): Promise<Asked<unknown>>;
  closeUpload(uploadId: string): Promise<Asked<unknown>>;
  reachable(): boolean;
  /** Ends what is under way; it then counts as unreachable. */
  close(): void;
}

export interface CentralClientOptions {
  config: Pick<TerminalConfig, 'centre' | 'site' | 'terminal'>;
  store: Store;
  clock: Clock;
  delays: BackendDelays;
  log: Log;
  onReachable(reachable: boolean): void;
}

const SERVER_FAULT = 500;
const UNAUTHORISED = 401;

/** Talks to the centre with signed requests; enrols the terminal first when that is still to be done. */
export function createCentralClient(options: CentralClientOptions): CentralClient {
  const { config, store, clock, delays, log, onReachable } = options;
  const deviceKey = deviceKeyOf(store);
  const underWay = new Set<AbortController>();
  let closed = false;
  let keyId = store.settings.get('key-id');
  /** The centre did not accept our key: its memory may be younger than ours. */
  let doubted = false;
  let reachable = false;
  let enrolling: Promise<void> | null = null;
  let enrolAgainAt = Number.NEGATIVE_INFINITY;
  const enrolBackoff = createBackoff({
    firstMs: delays.retryFirstMs,
    longestMs: delays.retryLongestMs,
  });

  const signingFetch = createSigningFetch({ clock, privateKey: deviceKey.privateKey, keyId: () => keyId });
  const centre: ContractRouterClient<typeof centralContract> = createORPCClient(
    new OpenAPILink(centralContract, {
      url: config.centre.url,
      fetch: (request, init) => signingFetch(request, init),
      // What a captive portal or a proxy puts in the centre's place does not pass the contract.
      plugins: [new ResponseValidationPlugin(centralContract)],
    }),
  );

  function setReachable(next: boolean) {
    if (closed || next === reachable) return;
    reachable = next;
    onReachable(next);
  }

  async function ask<Value>(call: (signal: AbortSignal) => Promise<Value>, timeoutMs: number): Promise<Asked<Value>> {
    if (closed) return { ok: false, reason: 'unreachable' };
    const ending = new AbortController();
    underWay.add(ending);
    const cancel = clock.after(timeoutMs, () => ending.abort());
    try {
      const value = await call(ending.signal);
      setReachable(true);
      return { ok: true, value };
    } catch (error) {
      if (!(error instanceof CentreRefusal)) {
        setReachable(false);
        return { ok: false, reason: 'unreachable' };
      }
      const { status, retryAfterMs, isOwn } = error;
      setReachable(isOwn && status < SERVER_FAULT);
      return isOwn || status >= SERVER_FAULT || retryAfterMs !== null
        ? { ok: false, reason: 'refused', status, retryAfterMs }
        : { ok: false, reason: 'unreachable' };
    } finally {
      cancel();
      underWay.delete(ending);
    }
  }

  async function enrol(code: string): Promise<void> {
    const { site, terminal } = config;
    const input = { code, siteId: site.id, terminalId: terminal.id, publicKey: deviceKey.publicKey };
    const answer = await ask((signal) => centre.enrol(input, { signal }), delays.askCentreMs);
    if (answer.ok) {
      keyId = answer.value.keyId;
      doubted = false;
      store.settings.set('key-id', keyId);
      enrolBackoff.reset();
      log.info('enrolled');
    } else {
      enrolAgainAt = clock.monotonic() + enrolBackoff.next();
      log.warn('enrolment-failed', {
        reason: answer.reason,
        status: answer.reason === 'refused' ? answer.status : null,
      });
    }
  }

  async function enrolWhenNeeded(): Promise<void> {
    const { enrolmentCode } = config.centre;
    if (enrolmentCode === null || (keyId !== null && !doubted)) return;
    if (enrolling === null && clock.monotonic() < enrolAgainAt) return;
    enrolling ??= enrol(enrolmentCode).finally(() => {
      enrolling = null;
    });
    await enrolling;
  }

  async function askSigned<Value>(
    call: (signal: AbortSignal) => Promise<Value>,
    timeoutMs: number,
  ): Promise<Asked<Value>> {
    await enrolWhenNeeded();
    if (keyId === null) return { ok: false, reason: 'not-enrolled' };
    const answer = await ask(call, timeoutMs);
    if (!answer.ok && answer.reason === 'refused' && answer.status === UNAUTHORISED) doubted = true;
    return answer;
  }

  async function send(operation: Operation, signal: AbortSignal): Promise<BookAnswer | null> {
    switch (operation.kind) {
      case 'book-appointment':
        return centre.appointments.book(operation, { signal });
      case 'cancel-appointment':
        await centre.appointments.cancel(operation, { signal });
        return null;
      case 'rate-matter':
        await centre.rate(operation, { signal });
        return null;
      case 'complain':
        await centre.remedy.complain(operation, { signal });
        return null;
      case 'answer-invitation':
        await centre.remedy.answerInvitation(operation, { signal });
        return null;
      case 'register-matter':
        await centre.register(operation, { signal });
        return null;
    }
  }

  const forPerson = <Value>(call: (signal: AbortSignal) => Promise<Value>) => askSigned(call, delays.askCentreMs);
  return {
    deliver: (operation) => askSigned((signal) => send(operation, signal), delays.deliverMs),
    taken: (span) => forPerson(async (signal) => (await centre.appointments.taken(span, { signal })).slots),
    feed: (after) =>
      askSigned(async (signal) => (await centre.feed({ after, limit: 100 }, { signal })).entries, delays.deliverMs),
    findByTicket: (ticket) => forPerson(async (signal) => (await centre.find.byTicket({ ticket }, { signal })).found),
    findByNumber: (matterNo, queryCode) =>
      forPerson(async (signal) => (await centre.find.byNumber({ matterNo, queryCode }, { signal })).found),
    findByPerson: (idNumber) =>
      forPerson(async (signal) => (await centre.find.byPerson({ idNumber }, { signal })).matters),
    paperPart: (paper) =>
      askSigned(async (signal) => {
        const { part } = await centre.papers.get(paper, { signal });
        return part === null ? null : Buffer.from(part, 'base64');
      }, delays.deliverMs),
    deliverMaterial: ({ part, ...page }) =>
      askSigned(async (signal) => {
        const sent = { ...page, part: Buffer.from(part).toString('base64') };
        return (await centre.materials.deliver(sent, { signal })).received;
      }, delays.deliverMs),
    openCall: (call) => forPerson((signal) => centre.calls.open(call, { signal })),
    closeCall: (callId) => forPerson((signal) => centre.calls.close({ callId }, { signal })),
    openUpload: (upload) => forPerson((signal) => centre.uploads.open(upload, { signal })),
    lookAtUpload: (uploadId) =>
      forPerson(async (signal) => (await centre.uploads.look({ uploadId }, { signal })).found),
    extendUpload: (uploadId) =>
      forPerson(async (signal) => (await centre.uploads.extend({ uploadId }, { signal })).secondsLeft),
    picturePart: (which) =>
      askSigned(async (signal) => {
        const { part } = await centre.uploads.part(which, { signal });
        return part === null ? null : Buffer.from(part, 'base64');
      }, delays.deliverMs),
    pictureTaken: (picture) => forPerson((signal) => centre.uploads.taken(picture, { signal })),
    closeUpload: (uploadId) => forPerson((signal) => centre.uploads.close({ uploadId }, { signal })),
    reachable: () => reachable,
    close() {
      closed = true;
      for (const ending of underWay) ending.abort();
    },
  };
}
