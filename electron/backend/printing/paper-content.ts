import type { ProgressView } from '../../../contract/shapes/progress.ts';
import type { WhichPaper } from '../../../contract/shapes/terminal-state.ts';
import { dayOf } from '../../../domain/calendar.ts';
import type { DocumentResult } from '../../../domain/documents/document.ts';
import { fillDocument } from '../../../domain/documents/fill.ts';
import { factsOfMatter, honorificOf, issuedInput } from '../../../domain/documents/issued-input.ts';
import { summaryOf } from '../../../domain/documents/paper-words.ts';
import { materialList } from '../../../domain/material.ts';
import type { Acceptance, IssuedDocument, Matter, Road } from '../../../domain/matter.ts';
import { currentRoad } from '../../../domain/progress.ts';
import { matterTitle, NO_LIMIT_WORDS } from '../../../domain/wording.ts';
import { type ContentPack, placeLabel } from '../../../kiosk-config/content.ts';
import type { TerminalConfig } from '../../../kiosk-config/schema.ts';
import type { ProgressOf } from '../matters/progress.ts';
import type { KnownMatter } from '../store/matters.ts';
import { hasPartyPaper, partyPaperInput, representativesOf } from './party-paper.ts';

/** `not-accepted`, `not-issued`: there is no such paper yet. `no-addressee`: nobody gave a name. `other-site`: a receipt names who registered, known only to that hall. */
export type PaperContent =
  | DocumentResult
  | { ok: false; reason: 'not-accepted' | 'not-issued' | 'no-addressee' | 'other-site' };

/** What a paper of a matter says. */
export type PaperContentOf = (known: KnownMatter, which: WhichPaper) => PaperContent;

/** How a paper names a hall it does not know by name. */
const SOME_HALL = '信访登记单位';

export function createPaperContentOf(parts: {
  config: TerminalConfig;
  content: ContentPack;
  progressOf: ProgressOf;
}): PaperContentOf {
  const { config, content, progressOf } = parts;
  const { site } = config;
  const enquiryPlaces = `${site.name}和其他大厅的一体机`;

  function receipt({ matter }: KnownMatter, progress: ProgressView): PaperContent {
    if (matter.siteId !== site.id) return { ok: false, reason: 'other-site' };
    const { draft, petitioner } = matter;
    const isTold = draft.purpose !== 'accusation';
    const next = progress.route.find(({ state }) => state === 'current');
    return fillDocument(content.documents.D01, {
      matterNo: matter.matterNo,
      queryCode: matter.queryCode,
      ticketUrl: progress.ticketUrl,
      registeredAt: matter.registeredAt,
      organ: { name: site.name, office: site.office },
      registrar: site.registrar,
      petitioner: { name: petitioner.name, idNumber: petitioner.idNumber },
      anonymous: petitioner.source === 'anonymous' ? 'yes' : null,
      helper: matter.helper === undefined ? null : { name: matter.helper.name },
      purpose: draft.purpose,
      category: isTold ? (kindOf(draft.kindId)?.category ?? null) : null,
      place: isTold ? placeLabel(content.places, draft.placeId) : null,
      summary: isTold ? summaryOf(draft.facts) : null,
      materials: isTold ? materialList(matter.materials ?? []) : [],
      materialsCount: isTold ? null : (matter.materials?.length ?? null),
      persons: matter.persons ?? 1,
      representatives: representativesOf(matter),
      nextStep: {
        title: next?.title ?? '等待告知',
        limitWords: next?.limitWords ?? NO_LIMIT_WORDS,
        due:
          next?.due && !next.planned && next.limitWords !== NO_LIMIT_WORDS
            ? { on: next.due.due, provisional: next.due.provisional }
            : null,
      },
      enquiry: { places: enquiryPlaces, phone: site.phone },
      publicity: 'confidential',
      ...signingOf(matter),
    });
  }

  function notice({ matter, events }: KnownMatter, progress: ProgressView): PaperContent {
    const accepted = events.findLast((event) => event.kind === 'accepted');
    if (accepted === undefined || progress.acceptance === null) return { ok: false, reason: 'not-accepted' };
    const { acceptance } = accepted;
    const { draft, petitioner } = matter;
    // Article 23, second paragraph: without name and address there is nobody to notify.
    if (petitioner.source === 'anonymous') return { ok: false, reason: 'no-addressee' };
    const receivedBy = matter.siteId === site.id ? site.name : SOME_HALL;
    const procedure = procedureOf(acceptance.road);
    if (procedure === null) return { ok: false, reason: 'wrong-document', field: 'procedure' };
    return fillDocument(content.documents.D02, {
      ...routeOf(progress),
      documentNo: acceptance.documentNo,
      queryCode: matter.queryCode,
      ticketUrl: progress.ticketUrl,
      petitioner: { name: petitioner.name, honorific: honorificOf(petitioner.idNumber, acceptance.acceptedOn) },
      purpose: draft.purpose,
      procedure,
      title: titleOf(draft.kindId, draft.placeId),
      request: summaryOf(draft.request),
      submittedOn: dayOf(matter.registeredAt),
      receivedBy,
      receivedOn: acceptance.receivedOn,
      ...sourceOf(acceptance, receivedBy),
      acceptedOn: acceptance.acceptedOn,
      due: dueOf(progress),
      organ: organOf(acceptance),
      handler: acceptance.handler,
      enquiryPlaces,
      helpLines: content.helpLines.map(({ name, number }) => ({ name, number })),
      signedOn: acceptance.acceptedOn,
    });
  }

  function issued({ matter, events }: KnownMatter, which: WhichPaper, progress: ProgressView): PaperContent {
    const event = events.findLast((one) => one.kind === 'issued' && isIssue(one.document, which));
    if (event?.kind !== 'issued') return { ok: false, reason: 'not-issued' };
    const { document, on } = event;
    const template = content.documents[document.code];
    const facts = factsOfMatter({
      matter,
      road: currentRoad(matter.road, events),
      documentNo: document.documentNo,
      signedOn: on,
      progress,
    });
    return fillDocument(template, issuedInput(template, { usual: { enquiryPlaces }, desk: document.fields, facts }));
  }

  function kindOf(kindId: string) {
    return content.kinds.find(({ id }) => id === kindId);
  }

  function titleOf(kindId: string, placeId: string): string {
    const template = kindOf(kindId)?.titleTemplate ?? '关于{place}的信访事项';
    return matterTitle(template, placeLabel(content.places, placeId) ?? '');
  }

  return (known, which) => {
    const { code } = which;
    const progress = progressOf(known);
    if (code === 'D01') return receipt(known, progress);
    if (code === 'D02') return notice(known, progress);
    if (code === 'ROUTE') return fillDocument(content.documents.ROUTE, routeOf(progress));
    if (code === 'D17' && which.issueId === null && hasPartyPaper(known.matter)) {
      return fillDocument(content.documents.D17, partyPaperInput(known.matter));
    }
    return issued(known, which, progress);
  };
}

/** How the receipt was signed. It masks the name, so of an accusation it bears none written out by hand either. */
function signingOf({ signature, draft, registeredAt }: Matter) {
  if (signature === undefined) return { signing: 'none' };
  if (draft.purpose === 'accusation') return { signing: 'sealed' };
  return { signing: 'screen', signature, signedOn: dayOf(registeredAt) };
}

function isIssue({ code, issueId }: IssuedDocument, which: WhichPaper): boolean {
  return code === which.code && (issueId ?? null) === which.issueId;
}

function routeOf({ matterNo, route, routeMapVersion, asOf }: ProgressView) {
  return { matterNo, route, routeMapVersion, asOf };
}

/** How D02 calls a road on which the organ itself accepts and handles; null on every other. */
function procedureOf({ track, path }: Road): 'petition' | 'duty' | 'suggestion' | 'simple' | null {
  if (track === 'suggestion' || track === 'simple') return track;
  if (track !== 'appeal') return null;
  return path === 6 ? 'petition' : path === 5 ? 'duty' : null;
}

function sourceOf({ organ }: Acceptance, receivedBy: string) {
  return organ.name === receivedBy ? { source: 'direct' } : { source: 'transferred', sourceOrgan: receivedBy };
}

function organOf({ organ: { id: _, ...organ } }: Acceptance) {
  return organ;
}

function dueOf({ acceptance, route }: ProgressView): { on: string; provisional: boolean } | null {
  const on = acceptance?.dueOn ?? null;
  if (on === null) return null;
  return { on, provisional: route.some(({ due }) => due?.due === on && due.provisional) };
}
