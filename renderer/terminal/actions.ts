import type { ReprintReason, WhichPaper } from '../../contract/shapes/terminal-state.ts';
import type { PaperPiece } from '../../domain/documents/paper-pieces.ts';
import type { InvitationAnswer } from '../../domain/invitation.ts';
import type { Rating } from '../../domain/rating.ts';
import type { RoadChooser } from '../../domain/road-chooser.ts';
import type { Signature } from '../../domain/signature.ts';
import type { Reason } from '../strings/reason.ts';
import { calledFrom } from './call.ts';
import type { TerminalClient } from './client.ts';
import { draftOf } from './journey.ts';
import { type LetterActions, letterActions } from './letter-actions.ts';
import { type MaterialActions, materialActions } from './material-actions.ts';
import { partyInput } from './party.ts';
import type { ComplaintPage } from './remedy.ts';
import { screenOf } from './screen-of.ts';
import type { Happening, TerminalState } from './state.ts';
import { type UploadActions, uploadActions } from './upload-actions.ts';

type Done = { ok: true } | { ok: false; reason: Reason };

/** The screen must be clean within a second of leaving, whether or not the backend answers. */
const END_PATIENCE_MS = 800;

/** What a touch may ask of the backend. One call at a time: a second touch while one is under way does nothing. */
export interface Actions extends LetterActions, MaterialActions, UploadActions {
  begin(): void;
  confirmPerson(isMe: boolean): void;
  identifyByHand(phone: string): void;
  identifyAnonymously(): void;
  /** While true, a card laid is a companion's. */
  awaitCompanion(awaiting: boolean): void;
  addCompanion(): void;
  /** @param index in the visit's list */
  removeCompanion(index: number): void;
  /** The questions that lead to a road; null when the backend does not answer. */
  readRoadChooser(): Promise<RoadChooser | null>;
  /** @param signature written after the read-back; null where it was left to the paper */
  register(signature: Signature | null): void;
  followMine(matterNo: string): void;
  followByNumber(): void;
  /** Prints a paper and goes back to the matter; `why` where it was printed before. */
  print(paper: WhichPaper, why?: ReprintReason): void;
  /** The bytes of a signed PDF in base64; null when it may not or cannot be shown, which is then told. */
  readPaper(paper: WhichPaper): Promise<string | null>;
  /** The words of another paper; null as above. */
  readPaperWords(paper: WhichPaper): Promise<PaperPiece[] | null>;
  rate(rating: Rating): void;
  complain(page: ComplaintPage): void;
  answerInvitation(invitationId: string, answer: InvitationAnswer): void;
  /** The query code that was typed shows the right to the matter's papers. */
  proveByCode(): void;
  /** The PIN that somebody on duty typed does. */
  proveByStaff(): void;
  cameOut(paperId: string, cameOut: boolean): void;
  /** 叫人帮忙: calls, unless somebody was called already, and shows what came of it. */
  callHelp(): void;
  /** The same without a word on the screen. */
  callQuietly(): void;
  cancelCall(): void;
  /** Forgets the visit there and everything here. */
  wipe(): Promise<void>;
}

interface ActionParts {
  client: TerminalClient;
  send: (happening: Happening) => void;
  /** The newest state, also between two renderings. */
  stateNow: () => TerminalState;
  reload: () => void;
}

export function actionsOver({ client, send, stateNow, reload }: ActionParts): Actions {
  let busy = false;
  let leaving = false;

  async function call(work: (visitId: string) => Promise<Done>, then?: Happening): Promise<void> {
    if (busy || leaving) return;
    busy = true;
    send({ type: 'call-began' });
    const visitId = stateNow().visit?.id ?? '';
    const answer = await work(visitId).catch((): Done => ({ ok: false, reason: 'no-answer' }));
    busy = false;
    send({ type: 'call-ended', failure: answer.ok ? null : answer.reason });
    if (answer.ok && then !== undefined) send(then);
  }

  // Help is called whatever else is under way; where nothing answers, the screen shows the telephone all the same.
  function callStaff() {
    void client.help.call({ from: calledFrom(screenOf(stateNow())) }).catch(() => null);
  }

  return {
    ...uploadActions({ client, visitNow: () => stateNow().visit?.id ?? '', call: (work) => void call(work) }),
    ...materialActions({ client, send, stateNow, call }),
    ...letterActions({ client, visitNow: () => stateNow().visit?.id ?? '' }),
    begin: () => void call(() => client.visit.open().then(() => ({ ok: true }))),
    confirmPerson: (isMe) => void call((visitId) => client.visit.confirmPerson({ visitId, isMe })),
    identifyByHand: (phone) => {
      const { name, address } = stateNow().journey.byHand;
      const person = { name: name.trim(), address: address.trim(), phone: phone.trim() === '' ? null : phone.trim() };
      void call((visitId) => client.visit.identifyByHand({ visitId, ...person }));
    },
    identifyAnonymously: () => void call((visitId) => client.visit.identifyAnonymously({ visitId })),
    // Not a touch: it goes with the screen, whatever else is under way.
    awaitCompanion: (awaiting) => {
      const visitId = stateNow().visit?.id;
      if (visitId !== undefined) void client.party.awaitCard({ visitId, awaiting }).catch(() => null);
    },
    addCompanion: () => {
      const { companionName, companionNumber } = stateNow().journey.party;
      const typed = companionNumber.trim();
      const person = { name: companionName.trim(), idNumber: typed === '' ? null : typed };
      void call((visitId) => client.party.addTyped({ visitId, ...person }), { type: 'go', to: 'companions' });
    },
    removeCompanion: (index) => void call((visitId) => client.party.remove({ visitId, index })),
    readRoadChooser: () =>
      client.guidance
        .view()
        .then(({ roadChooser }) => roadChooser)
        .catch(() => null),
    register: (signature) => {
      const { answers, party, submissionId } = stateNow().journey;
      const draft = draftOf(answers);
      if (draft === null || submissionId === null) return;
      const given = { submissionId, draft, party: partyInput(party), ...(signature !== null && { signature }) };
      void call((visitId) => client.matters.register({ visitId, ...given }));
    },
    followMine: (matterNo) =>
      void call((visitId) => client.follow.mine({ visitId, matterNo }), { type: 'return-to-matter' }),
    followByNumber: () => {
      const { typedNo: matterNo, typedCode: queryCode } = stateNow().journey;
      void call((visitId) => client.follow.byNumber({ visitId, matterNo, queryCode }), { type: 'return-to-matter' });
    },
    print: (paper, why) =>
      void call((visitId) => client.papers.print({ visitId, ...paper, why: why ?? null }), {
        type: 'reprint',
        reprint: null,
      }),
    readPaper: async (paper) => {
      const visitId = stateNow().visit?.id ?? '';
      const answer = await client.papers.read({ visitId, ...paper }).catch(() => null);
      if (answer?.ok) return answer.pdf;
      send({ type: 'call-ended', failure: answer?.reason ?? 'no-answer' });
      return null;
    },
    readPaperWords: async (paper) => {
      const visitId = stateNow().visit?.id ?? '';
      const answer = await client.papers.words({ visitId, ...paper }).catch(() => null);
      if (answer?.ok) return answer.pieces;
      send({ type: 'call-ended', failure: answer?.reason ?? 'no-answer' });
      return null;
    },
    rate: (rating) => void call((visitId) => client.rating.give({ visitId, rating })),
    complain: ({ complaintId, office, overdue, reasons, words }) =>
      void call((visitId) =>
        client.remedy.complain({ visitId, complaintId, office, overdue, reasons: [...reasons], words }),
      ),
    answerInvitation: (invitationId, answer) =>
      void call((visitId) => client.remedy.answerInvitation({ visitId, invitationId, answer })),
    proveByCode: () => {
      const { typedCode: queryCode } = stateNow().journey;
      void call((visitId) => client.papers.proveByCode({ visitId, queryCode }));
    },
    proveByStaff: () => {
      const { typedCode: pin } = stateNow().journey;
      // A PIN does not stay on the screen, right or wrong.
      send({ type: 'type-number', typedCode: '' });
      void call((visitId) => client.papers.proveByStaff({ visitId, pin }));
    },
    cameOut: (paperId, cameOut) => void call((visitId) => client.papers.cameOut({ visitId, paperId, cameOut })),
    callHelp: () => {
      if (stateNow().terminal?.call == null) callStaff();
      send({ type: 'overlay', overlay: 'help' });
    },
    callQuietly: callStaff,
    cancelCall: () => void client.help.cancel().catch(() => null),
    wipe: async () => {
      if (leaving) return;
      leaving = true;
      const visitId = stateNow().visit?.id;
      const ended = visitId === undefined ? null : client.visit.end({ visitId }).catch(() => null);
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, END_PATIENCE_MS))]);
      reload();
    },
  };
}
