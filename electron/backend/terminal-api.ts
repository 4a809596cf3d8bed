import { implement } from '@orpc/server';
import type { GuidanceView } from '../../contract/guidance.ts';
import type { SiteView } from '../../contract/shapes/site.ts';
import { terminalContract } from '../../contract/terminal.ts';
import type { Appointments } from './appointments/appointments.ts';
import type { Calls } from './calls/calls.ts';
import type { EventStream } from './event-stream.ts';
import type { Letters } from './letters/letters.ts';
import type { Library } from './library/library.ts';
import type { LooseDesk } from './printing/loose-desk.ts';
import type { PaperDesk } from './printing/paper-desk.ts';
import type { Speech } from './speech/speech.ts';
import type { Uploads } from './uploads/uploads.ts';
import { createUploadsApi } from './uploads/uploads-api.ts';
import type { Companions } from './visits/companions.ts';
import type { Follow } from './visits/follow.ts';
import type { Identify } from './visits/identify.ts';
import type { Materials } from './visits/materials.ts';
import type { Rate } from './visits/rate.ts';
import type { RegisterInVisit } from './visits/register-in-visit.ts';
import type { Remedy } from './visits/remedy.ts';
import type { Visits } from './visits/visits.ts';

export interface TerminalApiParts {
  site: SiteView;
  guidance(): GuidanceView;
  library: Library;
  appointments: Appointments;
  calls: Calls;
  uploads: Uploads;
  events: EventStream;
  visits: Visits;
  identify: Identify;
  companions: Companions;
  follow: Follow;
  register: RegisterInVisit;
  materials: Materials;
  rate: Rate;
  remedy: Remedy;
  papers: PaperDesk;
  loosePapers: LooseDesk;
  speech: Speech;
  letters: Letters;
  /** The page asked for the end of its visit and will reload itself. */
  endVisit(visitId: string): void;
}

/** The terminal API as the contract has it; every input and output passes its schema. */
export function createTerminalApi(parts: TerminalApiParts) {
  const {
    site,
    guidance,
    library,
    appointments,
    calls,
    uploads,
    events,
    visits,
    identify,
    companions,
    follow,
    register,
    materials,
    rate,
    remedy,
    papers,
    loosePapers,
    speech,
    letters,
    endVisit,
  } = parts;
  const api = implement(terminalContract);
  return api.router({
    site: api.site.handler(() => site),
    events: api.events.handler(({ signal }) => events.listen(signal)),
    visit: {
      open: api.visit.open.handler(() => ({ visitId: visits.open().id })),
      confirmPerson: api.visit.confirmPerson.handler(({ input }) => identify.confirm(input.visitId, input.isMe)),
      identifyByHand: api.visit.identifyByHand.handler(({ input }) => identify.byHand(input)),
      identifyAnonymously: api.visit.identifyAnonymously.handler(({ input }) => identify.anonymously(input.visitId)),
      end: api.visit.end.handler(({ input }) => {
        endVisit(input.visitId);
        return { ok: true as const };
      }),
    },
    party: {
      awaitCard: api.party.awaitCard.handler(({ input }) => companions.awaitCard(input.visitId, input.awaiting)),
      addTyped: api.party.addTyped.handler(({ input }) => companions.addTyped(input.visitId, input)),
      remove: api.party.remove.handler(({ input }) => companions.remove(input.visitId, input.index)),
    },
    materials: {
      add: api.materials.add.handler(({ input }) => materials.add(input)),
      remove: api.materials.remove.handler(({ input }) => materials.remove(input)),
    },
    letters: {
      recognise: api.letters.recognise.handler(({ input }) => letters.recognise(input)),
      stop: api.letters.stop.handler(({ input }) => {
        letters.stop(input.visitId);
        return { ok: true as const };
      }),
    },
    matters: { register: api.matters.register.handler(({ input }) => register(input)) },
    follow: {
      mine: api.follow.mine.handler(({ input }) => follow.mine(input.visitId, input.matterNo)),
      byNumber: api.follow.byNumber.handler(({ input }) => follow.byNumber(input.visitId, input)),
    },
    rating: { give: api.rating.give.handler(({ input }) => rate.give(input.visitId, input.rating)) },
    remedy: {
      complain: api.remedy.complain.handler(({ input }) => remedy.complain(input)),
      answerInvitation: api.remedy.answerInvitation.handler(({ input }) => remedy.answerInvitation(input)),
    },
    papers: {
      proveByStaff: api.papers.proveByStaff.handler(({ input }) => follow.proveByStaff(input.visitId, input.pin)),
      proveByCode: api.papers.proveByCode.handler(({ input }) => follow.proveByCode(input.visitId, input.queryCode)),
      print: api.papers.print.handler(({ input: { visitId, ...wish } }) => papers.print(visitId, wish)),
      read: api.papers.read.handler(({ input: { visitId, ...which } }) => papers.read(visitId, which)),
      words: api.papers.words.handler(({ input: { visitId, ...which } }) => papers.words(visitId, which)),
      cameOut: api.papers.cameOut.handler(({ input }) => papers.cameOut(input.visitId, input.paperId, input.cameOut)),
    },
    uploads: createUploadsApi(uploads),
    help: {
      call: api.help.call.handler(({ input }) => {
        calls.call(input.from);
        return { ok: true as const };
      }),
      cancel: api.help.cancel.handler(() => {
        calls.cancel();
        return { ok: true as const };
      }),
    },
    guidance: {
      view: api.guidance.view.handler(() => guidance()),
      print: api.guidance.print.handler(({ input }) => loosePapers.print(input.visitId, input.toPrint)),
    },
    appointments: {
      days: api.appointments.days.handler(({ input }) => appointments.days(input.visitId, input.offerId)),
      book: api.appointments.book.handler(({ input }) => appointments.book(input)),
      cancel: api.appointments.cancel.handler(({ input }) => appointments.cancel(input.visitId, input.bookingId)),
      mine: api.appointments.mine.handler(({ input }) => appointments.mine(input.visitId)),
    },
    library: {
      guides: api.library.guides.handler(() => library.guides()),
      laws: api.library.laws.handler(() => library.laws()),
      search: api.library.search.handler(({ input }) => library.search(input.query, input.page)),
      guide: api.library.guide.handler(({ input }) => library.guide(input.id)),
      law: api.library.law.handler(({ input }) => library.law(input.lawId)),
      article: api.library.article.handler(({ input }) => library.article(input.lawId, input.label)),
    },
    speech: {
      say: api.speech.say.handler(({ input }) => speech.reading.say(input)),
      stop: api.speech.stop.handler(({ input }) => {
        speech.reading.stop(input.visitId);
        return { ok: true as const };
      }),
    },
    dictation: {
      start: api.dictation.start.handler(({ input }) => speech.dictation.start(input.visitId)),
      feed: api.dictation.feed.handler(({ input }) => speech.dictation.feed(input.visitId, input.pcm)),
      stop: api.dictation.stop.handler(({ input }) => speech.dictation.stop(input.visitId)),
    },
  });
}
