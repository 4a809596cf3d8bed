import { ORPCError } from '@orpc/server';
import { trackedMatter } from '../tracking-page/tracked-matter.ts';
import { type BookedAtCentre, bookAppointment, cancelAppointment, takenSlots } from './appointments.ts';
import { type Attached, attachSigned } from './attach-signed.ts';
import { desk, open, signed, signedOnce } from './call.ts';
import { answerCall, closeCall, openCall, openCalls } from './calls.ts';
import { type Complained, listComplaints, takeComplaint } from './complain.ts';
import { acceptByHand, type DeskResult, recordStep } from './desk.ts';
import { enrol } from './enrolment.ts';
import { feedAfter } from './event-log.ts';
import { findByNumber, findByPerson, findByTicket, toldTo } from './find.ts';
import { type Answered, answerInvitation, type Invited, invite, type Withdrawn, withdrawInvitation } from './invite.ts';
import { type Issued, issueDocument } from './issue.ts';
import { type Delivered, deliverMaterial, materialsOf, wholePage } from './materials.ts';
import { type Rated, rateMatter } from './rate.ts';
import { type Registered, register } from './register.ts';
import { partOfSigned } from './signed-paper.ts';
import { type Supervised, supervise } from './supervise.ts';
import { closeUpload, extendUpload, lookAtUpload, openUpload, partOfPicture, takePicture } from './uploads.ts';

type RefusalCode = 'BAD_REQUEST' | 'CONFLICT' | 'FORBIDDEN' | 'NOT_FOUND';

const registerRefusals: Record<Extract<Registered, { ok: false }>['reason'], RefusalCode> = {
  'another-terminal': 'FORBIDDEN',
  'malformed-matter': 'BAD_REQUEST',
  'operation-differs': 'CONFLICT',
  'matter-known': 'CONFLICT',
};

const bookRefusals: Record<Extract<BookedAtCentre, { ok: false }>['reason'], RefusalCode> = {
  'another-terminal': 'FORBIDDEN',
  'unknown-offer': 'BAD_REQUEST',
  'operation-differs': 'CONFLICT',
};

const rateRefusals: Record<Extract<Rated, { ok: false }>['reason'], RefusalCode> = {
  'unknown-matter': 'BAD_REQUEST',
  'operation-differs': 'CONFLICT',
  'not-to-rate': 'CONFLICT',
};

type RemedyRefusal = Extract<Complained | Supervised | Invited | Withdrawn | Answered, { ok: false }>['reason'];

const remedyRefusals: Record<RemedyRefusal, RefusalCode> = {
  'another-terminal': 'FORBIDDEN',
  'unknown-matter': 'BAD_REQUEST',
  'unknown-complaint': 'NOT_FOUND',
  'unknown-invitation': 'BAD_REQUEST',
  'operation-differs': 'CONFLICT',
  'stage-order': 'CONFLICT',
  'day-out-of-range': 'BAD_REQUEST',
  'private-matter': 'BAD_REQUEST',
  'nobody-to-invite': 'BAD_REQUEST',
};

const materialRefusals: Record<Extract<Delivered, { ok: false }>['reason'], RefusalCode> = {
  'unknown-matter': 'NOT_FOUND',
  'another-terminal': 'FORBIDDEN',
  'unknown-page': 'BAD_REQUEST',
  'beyond-page': 'BAD_REQUEST',
};

const deskRefusals: Record<Extract<DeskResult, { ok: false }>['reason'], RefusalCode> = {
  'unknown-matter': 'NOT_FOUND',
  'not-on-the-road': 'BAD_REQUEST',
  'day-out-of-range': 'BAD_REQUEST',
  'already-accepted': 'CONFLICT',
  'document-number-taken': 'CONFLICT',
};

const issueRefusals: Record<Extract<Issued, { ok: false }>['reason'], RefusalCode> = {
  'unknown-matter': 'NOT_FOUND',
  'unknown-organ': 'NOT_FOUND',
  'no-template': 'NOT_FOUND',
  'already-issued': 'CONFLICT',
  'operation-differs': 'CONFLICT',
  'strange-field': 'BAD_REQUEST',
  'not-on-the-road': 'BAD_REQUEST',
  'missing-field': 'BAD_REQUEST',
  'invalid-field': 'BAD_REQUEST',
  'unprintable-text': 'BAD_REQUEST',
  'accusation-content': 'BAD_REQUEST',
  'wrong-document': 'BAD_REQUEST',
  'beyond-limit': 'BAD_REQUEST',
};

const attachRefusals: Record<Extract<Attached, { ok: false }>['reason'], RefusalCode> = {
  'unknown-matter': 'NOT_FOUND',
  'already-attached': 'CONFLICT',
  'operation-differs': 'CONFLICT',
  'document-number-taken': 'CONFLICT',
  'accusation-content': 'BAD_REQUEST',
  'not-on-the-road': 'BAD_REQUEST',
  'day-out-of-range': 'BAD_REQUEST',
  'not-a-pdf': 'BAD_REQUEST',
  encrypted: 'BAD_REQUEST',
  'too-many-pages': 'BAD_REQUEST',
  'fonts-missing': 'BAD_REQUEST',
  unsigned: 'BAD_REQUEST',
  'not-covered': 'BAD_REQUEST',
  changed: 'BAD_REQUEST',
};

/** contract/central.ts, kept: who may call, and each expected refusal as its HTTP status with a named reason. */
export const router = {
  enrol: open.enrol.handler(async ({ context, input }) => {
    const enrolled = await enrol(context.centre, input);
    if (!enrolled.ok) throw refusal('FORBIDDEN', enrolled.reason);
    return { keyId: enrolled.keyId };
  }),
  register: signed.register.handler(async ({ context, input }) => {
    const registered = await register(context.centre, context.terminal, input);
    if (!registered.ok) throw refusal(registerRefusals[registered.reason], registered.reason);
    return { matterNo: registered.matterNo, effect: registered.effect };
  }),
  rate: signed.rate.handler(async ({ context, input }) => {
    const rated = await rateMatter(context.centre, input);
    if (!rated.ok) throw refusal(rateRefusals[rated.reason], rated.reason);
    return { effect: rated.effect };
  }),
  feed: signed.feed.handler(async ({ context, input }) => ({
    entries: await feedAfter(context.centre.db, context.terminal, input),
  })),
  find: {
    byTicket: signedOnce.find.byTicket.handler(async ({ context, input }) => ({
      found: toldTo(context.terminal, await findByTicket(context.centre.db, input.ticket)),
    })),
    byNumber: signedOnce.find.byNumber.handler(async ({ context, input }) => {
      const { centre, failures, terminal } = context;
      const wait = failures.waitFor(terminal.keyId, centre.now());
      if (wait > 0) {
        context.setHeader('retry-after', String(Math.ceil(wait / 1000)));
        throw refusal('TOO_MANY_REQUESTS', 'too-many-failures');
      }
      const found = await findByNumber(centre.db, input);
      if (found === null) failures.failed(terminal.keyId, centre.now());
      return { found: toldTo(terminal, found) };
    }),
    byPerson: signedOnce.find.byPerson.handler(async ({ context, input }) => ({
      matters: (await findByPerson(context.centre.db, input.idNumber)).map((found) => toldTo(context.terminal, found)),
    })),
  },
  papers: {
    get: signedOnce.papers.get.handler(async ({ context, input }) => {
      const part = await partOfSigned(context.centre.db, input);
      return { part: part && Buffer.from(part).toString('base64') };
    }),
  },
  remedy: {
    complain: signed.remedy.complain.handler(async ({ context, input }) =>
      remedyAnswer(await takeComplaint(context.centre, context.terminal, input)),
    ),
    answerInvitation: signed.remedy.answerInvitation.handler(async ({ context, input }) =>
      remedyAnswer(await answerInvitation(context.centre, input)),
    ),
  },
  materials: {
    deliver: signed.materials.deliver.handler(async ({ context, input }) => {
      const part = Buffer.from(input.part, 'base64');
      const delivered = await deliverMaterial(context.centre, context.terminal, { ...input, part });
      if (!delivered.ok) throw refusal(materialRefusals[delivered.reason], delivered.reason);
      return { received: delivered.received };
    }),
  },
  appointments: {
    book: signed.appointments.book.handler(async ({ context, input }) => {
      const booked = await bookAppointment(context.centre, context.terminal, input);
      if (!booked.ok) throw refusal(bookRefusals[booked.reason], booked.reason);
      const { ok: _, ...answer } = booked;
      return answer;
    }),
    cancel: signed.appointments.cancel.handler(({ context, input }) =>
      cancelAppointment(context.centre, context.terminal, input),
    ),
    taken: signed.appointments.taken.handler(async ({ context, input }) => ({
      slots: await takenSlots(context.centre.db, input),
    })),
  },
  calls: {
    open: signed.calls.open.handler(({ context, input }) => openCall(context.centre, context.terminal, input)),
    close: signed.calls.close.handler(async ({ context, input }) => {
      await closeCall(context.centre.db, context.terminal, input.callId);
      return { ok: true as const };
    }),
  },
  uploads: {
    open: signed.uploads.open.handler(({ context, input }) => openUpload(context.centre, context.terminal, input)),
    look: signed.uploads.look.handler(async ({ context, input }) => ({
      found: await lookAtUpload(context.centre, context.terminal, input.uploadId),
    })),
    extend: signed.uploads.extend.handler(async ({ context, input }) => ({
      secondsLeft: await extendUpload(context.centre, context.terminal, input.uploadId),
    })),
    part: signedOnce.uploads.part.handler(async ({ context, input }) => {
      const part = await partOfPicture(context.centre, context.terminal, input);
      return { part: part && Buffer.from(part).toString('base64') };
    }),
    taken: signed.uploads.taken.handler(async ({ context, input }) => {
      await takePicture(context.centre, context.terminal, input);
      return { ok: true as const };
    }),
    close: signed.uploads.close.handler(async ({ context, input }) => {
      await closeUpload(context.centre, context.terminal, input.uploadId);
      return { ok: true as const };
    }),
  },
  desk: {
    calls: {
      list: desk.desk.calls.list.handler(async ({ context }) => ({ calls: await openCalls(context.centre) })),
      answer: desk.desk.calls.answer.handler(async ({ context, input }) => {
        if (!(await answerCall(context.centre.db, input.callId))) throw refusal('NOT_FOUND', 'no-such-call');
        return { ok: true as const };
      }),
    },
    remedy: {
      complaints: desk.desk.remedy.complaints.handler(async ({ context }) => ({
        complaints: await listComplaints(context.centre),
      })),
      supervise: desk.desk.remedy.supervise.handler(async ({ context, input }) =>
        remedyAnswer(await supervise(context.centre, input)),
      ),
      invite: desk.desk.remedy.invite.handler(async ({ context, input }) =>
        remedyAnswer(await invite(context.centre, input)),
      ),
      withdrawInvitation: desk.desk.remedy.withdrawInvitation.handler(async ({ context, input }) =>
        remedyAnswer(await withdrawInvitation(context.centre, input)),
      ),
    },
    materials: {
      list: desk.desk.materials.list.handler(async ({ context, input }) => {
        const materials = await materialsOf(context.centre.db, input.matterNo);
        if (materials === null) throw refusal('NOT_FOUND', 'unknown-matter');
        return { materials };
      }),
      page: desk.desk.materials.page.handler(async ({ context, input }) => {
        const jpeg = await wholePage(context.centre.db, input);
        return { jpeg: jpeg && Buffer.from(jpeg).toString('base64') };
      }),
    },
    record: desk.desk.record.handler(async ({ context, input }) => deskAnswer(await recordStep(context.centre, input))),
    accept: desk.desk.accept.handler(async ({ context, input }) =>
      deskAnswer(await acceptByHand(context.centre, input)),
    ),
    issue: desk.desk.issue.handler(async ({ context, input }) => {
      const issued = await issueDocument(context.centre, input);
      if (!issued.ok) throw refusal(issueRefusals[issued.reason], issued.reason, issued.field);
      return { documentNo: issued.documentNo, effect: issued.effect };
    }),
    attachSigned: desk.desk.attachSigned.handler(async ({ context, input }) => {
      const attached = await attachSigned(context.centre, input);
      if (!attached.ok) throw refusal(attachRefusals[attached.reason], attached.reason);
      const { sha256, pages, signature, effect } = attached;
      return { sha256, pages, signature, effect };
    }),
  },
  track: open.track.handler(async ({ context, input }) => ({
    progress: (await trackedMatter(context.centre, input.ticket))?.progress ?? null,
  })),
};

function refusal(code: RefusalCode | 'TOO_MANY_REQUESTS', reason: string, field?: string) {
  return new ORPCError(code, { data: field === undefined ? { reason } : { reason, field } });
}

function remedyAnswer<Done>(result: (Done & { ok: true }) | { ok: false; reason: RemedyRefusal }): Omit<Done, 'ok'> {
  if (!result.ok) throw refusal(remedyRefusals[result.reason], result.reason);
  const { ok: _, ...answer } = result;
  return answer;
}

function deskAnswer(result: DeskResult): { ok: true } {
  if (!result.ok) throw refusal(deskRefusals[result.reason], result.reason);
  return { ok: true };
}
