import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OpenAPIHandler } from '@orpc/openapi/node';
import { implement } from '@orpc/server';
import type { BookOperation, SlotTime } from '../../contract/appointments.ts';
import {
  type CentralMatter,
  centralContract,
  type FeedEntry,
  type RateOperation,
  type RegisterOperation,
  SIGNED_PDF_PART,
} from '../../contract/central.ts';
import type { AnswerInvitationOperation, ComplainOperation } from '../../contract/remedy.ts';
import type { Matter, MatterEvent, SignedDocument } from '../../domain/matter.ts';
import { sampleAcceptance } from './backend.fixture.ts';

/** What a faulty line or centre does with one request; null lets it through. */
export type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  | { kind: 'cut-before' }
  | { kind: 'cut-after' }
  | { kind: 'portal' };

/** A centre on the wire of the contract, as simple as can be: it keeps what it gets and says what it is told. */
export async function startFakeCentre() {
  const effects = new Map<string, Matter>();
  const matters = new Map<string, CentralMatter>();
  const feed: FeedEntry[] = [];
  const requests: string[] = [];
  let fault: (path: string, operationId: string | null) => Fault | null = () => null;
  let acceptAtOnce = false;
  const bookings: BookOperation[] = [];
  const ratings: RateOperation[] = [];
  const complaints: ComplainOperation[] = [];
  const invitationAnswers: AnswerInvitationOperation[] = [];
  const cancelled: string[] = [];
  let nextInstead: SlotTime | null = null;
  const signedPdfs = new Map<string, Uint8Array>();
  let partBytes = SIGNED_PDF_PART;
  /** Pages of materials as far as they have come, by matter and hash. */
  const materialPages = new Map<string, Buffer>();

  const take = ({ operationId, matter }: RegisterOperation) => {
    if (effects.has(operationId)) return { matterNo: matter.matterNo, effect: 'already-done' as const };
    effects.set(operationId, matter);
    matters.set(matter.matterNo, { matter, events: [{ kind: 'registered', on: '2026-11-23' }] });
    if (acceptAtOnce) accept(matter.matterNo);
    return { matterNo: matter.matterNo, effect: 'done' as const };
  };
  function accept(matterNo: string) {
    const known = matters.get(matterNo);
    if (known === undefined) throw new Error(`no matter ${matterNo}`);
    const event = { kind: 'accepted' as const, on: '2026-11-23', acceptance: sampleAcceptance(known.matter) };
    known.events.push(event);
    feed.push({ cursor: feed.length + 1, matterNo, recordedAt: '2026-11-23T02:00:00Z', event });
  }

  /** Something happened to a matter, and its terminal hears of it. */
  function tell(matterNo: string, event: MatterEvent) {
    matters.get(matterNo)?.events.push(event);
    feed.push({ cursor: feed.length + 1, matterNo, recordedAt: '2026-11-23T02:00:00Z', event });
  }
  function sign(matterNo: string, pdf: Uint8Array, document: Partial<SignedDocument> = {}): SignedDocument {
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    signedPdfs.set(sha256, pdf);
    const title = '信访事项处理意见书';
    const whole = { code: 'D10' as const, issueId: randomUUID(), documentNo: '样信复〔2026〕1号', title, pages: 1 };
    const signed = { ...whole, sha256, bytes: pdf.length, ...document };
    tell(matterNo, { kind: 'signed', on: '2026-11-23', document: signed });
    return signed;
  }
  function partOf({ sha256, offset }: { sha256: string; offset: number }): string | null {
    const pdf = signedPdfs.get(sha256);
    return pdf === undefined ? null : Buffer.from(pdf.subarray(offset, offset + partBytes)).toString('base64');
  }

  /** Open calls, and whether somebody answered. */
  const calls = new Map<string, boolean>();
  const api = implement(centralContract);
  const handler = new OpenAPIHandler(
    api.router({
      enrol: api.enrol.handler(() => ({ keyId: 'key-1' })),
      register: api.register.handler(({ input }) => take(input)),
      feed: api.feed.handler(({ input }) => ({ entries: feed.filter(({ cursor }) => cursor > input.after) })),
      find: {
        byTicket: api.find.byTicket.handler(({ input }) => ({
          found: [...matters.values()].find(({ matter }) => matter.ticket === input.ticket) ?? null,
        })),
        byNumber: api.find.byNumber.handler(({ input }) => {
          const found = matters.get(input.matterNo) ?? null;
          return { found: found?.matter.queryCode === input.queryCode ? found : null };
        }),
        byPerson: api.find.byPerson.handler(({ input }) => ({
          matters: [...matters.values()].filter(({ matter }) => matter.petitioner.idNumber === input.idNumber),
        })),
      },
      rate: api.rate.handler(({ input }) => {
        ratings.push(input);
        return { effect: 'done' as const };
      }),
      remedy: {
        complain: api.remedy.complain.handler(({ input }) => {
          complaints.push(input);
          return { effect: 'done' as const };
        }),
        answerInvitation: api.remedy.answerInvitation.handler(({ input }) => {
          invitationAnswers.push(input);
          return { outcome: 'taken-in' as const, effect: 'done' as const };
        }),
      },
      papers: { get: api.papers.get.handler(({ input }) => ({ part: partOf(input) })) },
      materials: {
        deliver: api.materials.deliver.handler(({ input: { matterNo, sha256, offset, part } }) => {
          const key = `${matterNo} ${sha256}`;
          const before = materialPages.get(key) ?? Buffer.alloc(0);
          const now = offset === before.length ? Buffer.concat([before, Buffer.from(part, 'base64')]) : before;
          materialPages.set(key, now);
          return { received: now.length };
        }),
      },
      calls: {
        open: api.calls.open.handler(({ input }) => {
          calls.set(input.callId, calls.get(input.callId) ?? false);
          return { answered: calls.get(input.callId) ?? false };
        }),
        close: api.calls.close.handler(({ input }) => {
          calls.delete(input.callId);
          return { ok: true as const };
        }),
      },
      uploads: {
        open: api.uploads.open.handler(() => ({ secondsLeft: 300 })),
        look: api.uploads.look.handler(() => ({ found: null })),
        extend: api.uploads.extend.handler(() => ({ secondsLeft: null })),
        part: api.uploads.part.handler(() => ({ part: null })),
        taken: api.uploads.taken.handler(() => ({ ok: true as const })),
        close: api.uploads.close.handler(() => ({ ok: true as const })),
      },
      appointments: {
        book: api.appointments.book.handler(({ input }) => {
          bookings.push(input);
          const outcome = nextInstead === null ? 'booked' : 'taken';
          return { outcome, next: nextInstead, effect: 'done' as const };
        }),
        cancel: api.appointments.cancel.handler(({ input }) => {
          cancelled.push(input.bookingId);
          return { effect: 'done' as const };
        }),
        taken: api.appointments.taken.handler(({ input }) => ({
          slots: bookings
            .filter(({ booking }) => booking.offerId === input.offerId)
            .map(({ booking: { day, start } }) => ({ day, start, count: 1 })),
        })),
      },
      desk: {
        calls: {
          list: api.desk.calls.list.handler(() => ({ calls: [] })),
          answer: api.desk.calls.answer.handler(() => ({ ok: true as const })),
        },
        remedy: {
          complaints: api.desk.remedy.complaints.handler(() => ({ complaints: [] })),
          supervise: api.desk.remedy.supervise.handler(() => ({ effect: 'done' as const })),
          invite: api.desk.remedy.invite.handler(() => ({ effect: 'done' as const })),
          withdrawInvitation: api.desk.remedy.withdrawInvitation.handler(() => ({ effect: 'done' as const })),
        },
        materials: {
          list: api.desk.materials.list.handler(() => ({ materials: [] })),
          page: api.desk.materials.page.handler(() => ({ jpeg: null })),
        },
        record: api.desk.record.handler(() => ({ ok: true as const })),
        accept: api.desk.accept.handler(() => ({ ok: true as const })),
        issue: api.desk.issue.handler(() => ({ documentNo: null, effect: 'done' as const })),
        attachSigned: api.desk.attachSigned.handler(() => {
          throw new Error('no desk here');
        }),
      },
      track: api.track.handler(() => ({ progress: null })),
    }),
  );

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = new URL(request.url ?? '/', 'http://x').pathname;
      requests.push(path);
      const body = Buffer.concat(chunks);
      const operationId = path === '/v1/operations' ? String(JSON.parse(body.toString()).operationId) : null;
      const faulty = fault(path, operationId);
      if (faulty?.kind === 'cut-before') return request.socket.destroy();
      if (faulty?.kind === 'status') {
        response.writeHead(faulty.status, { 'content-type': 'application/json', ...faulty.headers });
        return response.end('{}');
      }
      if (faulty?.kind === 'portal') {
        response.writeHead(200, { 'content-type': 'text/html' });
        return response.end('<html>请登录无线网络</html>');
      }
      if (faulty?.kind === 'cut-after') {
        take(JSON.parse(body.toString()));
        return request.socket.destroy();
      }
      Object.assign(request, { body: body.length > 0 ? JSON.parse(body.toString()) : undefined });
      void handler.handle(request, response).then(({ matched }) => {
        if (!matched) response.writeHead(404).end();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    effects,
    bookings,
    /** Ratings that arrived. */
    ratings,
    complaints,
    invitationAnswers,
    cancelled,
    /** From now on every slot asked for is taken, and this one is the next. */
    takeAllBut: (next: SlotTime) => {
      nextInstead = next;
    },
    matters,
    calls,
    requests,
    accept,
    tell,
    /** Attaches a signed PDF; what its bytes are is its own to say. */
    sign,
    signedPdfs,
    materialPages,
    sendParts: (bytes: number) => {
      partBytes = bytes;
    },
    acceptAtOnce: (on: boolean) => {
      acceptAtOnce = on;
    },
    setFault: (next: typeof fault) => {
      fault = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
