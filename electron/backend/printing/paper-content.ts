import type { ProgressView } from '../../../contract/shapes/progress.ts';
import type { PaperCode } from '../../../contract/shapes/terminal-state.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { acceptanceProcedure } from '../../../domain/documents/acceptance-procedures.ts';
import { receiptContent } from '../../../domain/documents/d01-receipt.ts';
import { acceptanceNoticeContent } from '../../../domain/documents/d02-acceptance-notice.ts';
import type { DocumentResult } from '../../../domain/documents/document.ts';
import { summaryOf } from '../../../domain/documents/paper-words.ts';
import { routeMapContent } from '../../../domain/documents/route-map-page.ts';
import { checkIdentityNumber } from '../../../domain/identity-number.ts';
import type { Acceptance } from '../../../domain/matter.ts';
import { matterTitle, NO_LIMIT_WORDS } from '../../../domain/wording.ts';
import { type ContentPack, placeLabel } from '../../../kiosk-config/content.ts';
import type { TerminalConfig } from '../../../kiosk-config/schema.ts';
import type { ProgressOf } from '../matters/progress.ts';
import type { KnownMatter } from '../store/matters.ts';

/** `not-accepted`: there is no notice yet. `other-site`: a receipt names who registered, known only to that hall. */
export type PaperContent = DocumentResult | { ok: false; reason: 'not-accepted' | 'other-site' };

/** What a paper of a matter says. */
export type PaperContentOf = (known: KnownMatter, code: PaperCode) => PaperContent;

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
    return receiptContent({
      matterNo: matter.matterNo,
      queryCode: matter.queryCode,
      ticketUrl: progress.ticketUrl,
      registeredAt: matter.registeredAt,
      organ: { name: site.name, office: site.office },
      registrar: site.registrar,
      petitioner: { name: petitioner.name, idNumber: petitioner.idNumber },
      purpose: draft.purpose,
      category: isTold ? (kindOf(draft.kindId)?.category ?? null) : null,
      place: isTold ? placeLabel(content.places, draft.placeId) : null,
      summary: isTold ? summaryOf(draft.facts) : null,
      materials: [],
      persons: 1,
      representatives: [],
      nextStep: {
        title: next?.title ?? '等待告知',
        limitWords: next?.limitWords ?? NO_LIMIT_WORDS,
        due: next?.due ? { on: next.due.due, provisional: next.due.provisional } : null,
      },
      enquiry: { places: enquiryPlaces, phone: site.phone },
      publicity: 'confidential',
    });
  }

  function notice({ matter, events }: KnownMatter, progress: ProgressView): PaperContent {
    const accepted = events.findLast((event) => event.kind === 'accepted');
    if (accepted === undefined || progress.acceptance === null) return { ok: false, reason: 'not-accepted' };
    const { acceptance } = accepted;
    const { draft, petitioner } = matter;
    const receivedBy = matter.siteId === site.id ? site.name : SOME_HALL;
    return acceptanceNoticeContent({
      ...routeOf(progress),
      documentNo: acceptance.documentNo,
      queryCode: matter.queryCode,
      ticketUrl: progress.ticketUrl,
      petitioner: { name: petitioner.name, honorific: honorificOf(petitioner.idNumber, acceptance.acceptedOn) },
      purpose: draft.purpose,
      road: acceptance.road,
      title: titleOf(draft.kindId, draft.placeId),
      request: summaryOf(draft.request),
      submittedOn: dayOf(matter.registeredAt),
      receivedBy,
      receivedOn: acceptance.receivedOn,
      source: sourceOf(acceptance, receivedBy),
      acceptedOn: acceptance.acceptedOn,
      basis: acceptanceProcedure(acceptance.road)?.basis ?? '',
      due: dueOf(progress),
      organ: acceptance.organ,
      handler: acceptance.handler,
      enquiryPlaces,
      helpLines: content.helpLines.map(({ name, number }) => ({ name, number })),
      signedOn: acceptance.acceptedOn,
    });
  }

  function kindOf(kindId: string) {
    return content.kinds.find(({ id }) => id === kindId);
  }

  function titleOf(kindId: string, placeId: string): string {
    const template = kindOf(kindId)?.titleTemplate ?? '关于{place}的信访事项';
    return matterTitle(template, placeLabel(content.places, placeId) ?? '');
  }

  return (known, code) => {
    const progress = progressOf(known);
    if (code === 'D01') return receipt(known, progress);
    return code === 'D02' ? notice(known, progress) : routeMapContent(routeOf(progress));
  };
}

function routeOf({ matterNo, route, routeMapVersion, asOf }: ProgressView) {
  return { matterNo, route, routeMapVersion, asOf };
}

function honorificOf(idNumber: string | null, today: string): '先生' | '女士' | null {
  const checked = idNumber === null ? null : checkIdentityNumber(idNumber, today);
  if (!checked?.valid || checked.sex === null) return null;
  return checked.sex === 'male' ? '先生' : '女士';
}

function sourceOf(acceptance: Acceptance, receivedBy: string) {
  if (acceptance.organ.name === receivedBy) return { way: 'direct' as const };
  return { way: 'transferred' as const, by: receivedBy };
}

function dueOf({ acceptance, route }: ProgressView): { on: string; provisional: boolean } | null {
  const on = acceptance?.dueOn ?? null;
  if (on === null) return null;
  return { on, provisional: route.some(({ due }) => due?.due === on && due.provisional) };
}
