import type { PaperCode, WhichPaper } from '../../../contract/shapes/terminal-state.ts';
import type { DocumentContent } from '../../../domain/documents/document.ts';
import { fillDocument } from '../../../domain/documents/fill.ts';
import { invitationWords } from '../../../domain/invitation.ts';
import type { Day, MatterEvent } from '../../../domain/matter.ts';
import { gradeWords, ratedWords } from '../../../domain/rating.ts';
import { nodeOf } from '../../../domain/route-map.ts';
import { matterTitle } from '../../../domain/wording.ts';
import { type ContentPack, placeLabel } from '../../../kiosk-config/content.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { ProgressOf } from '../matters/progress.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { Paper, PrintLedger } from '../store/print-ledger.ts';
import type { PaperContent, PaperContentOf } from './paper-content.ts';
import type { PapersOfMatter } from './papers-of-matter.ts';

/** The road of the day goes with the notice already. */
const NOT_BOUND: readonly PaperCode[] = ['ROUTE', 'DOSSIER'];

interface Bound {
  content: DocumentContent;
  pages: number;
  printed: Paper | null;
}

/**
 * 一案一档: cover, index with the hash of what was printed, what happened, and behind them every paper of the matter as
 * one document.
 */
export function createDossierOf(parts: {
  content: ContentPack;
  progressOf: ProgressOf;
  papers: Pick<PrintLedger, 'ofMatter'>;
  papersOf: PapersOfMatter;
  contentOf: PaperContentOf;
  pagesOf: (content: DocumentContent) => number;
  clock: Clock;
}): (known: KnownMatter) => PaperContent {
  const { content, progressOf, papers, papersOf, contentOf, pagesOf, clock } = parts;

  function printedOf(matterNo: string, which: WhichPaper): Paper | null {
    return (
      papers.ofMatter(matterNo, which).findLast(({ state, sha256 }) => state === 'completed' && sha256 !== null) ?? null
    );
  }

  function fill(known: KnownMatter, bound: readonly Bound[], firstPage: number): PaperContent {
    const { matter, events } = known;
    const progress = progressOf(known);
    const { kindId, placeId, purpose } = matter.draft;
    const kind = content.kinds.find(({ id }) => id === kindId);
    let startsAt = firstPage;
    return fillDocument(content.documents.DOSSIER, {
      matterNo: matter.matterNo,
      purpose,
      title: matterTitle(kind?.titleTemplate ?? '关于{place}的信访事项', placeLabel(content.places, placeId) ?? ''),
      petitioner: matter.petitioner.name,
      registeredOn: progress.registeredOn,
      organName: progress.acceptance?.organName,
      handlerName: progress.acceptance?.handlerName,
      status: progress.statusWords,
      madeAt: instantOf(clock),
      papers: bound.map(({ content: { title, documentNo }, pages, printed }) => {
        const line = {
          name: title,
          documentNo,
          on: dayOfPaper(printed, progress.registeredOn),
          pages,
          startsAt,
          sha256: printed?.sha256,
        };
        startsAt += pages;
        return line;
      }),
      // Bound into another PDF an organ's signature would be broken: they are listed here and printed by themselves.
      attachments: events.flatMap((event) => {
        if (event.kind !== 'signed') return [];
        const { title: name, documentNo, pages, sha256 } = event.document;
        return [{ name, documentNo, on: event.on, pages, sha256 }];
      }),
      // The file of a matter is not where its organ reads who complained of it.
      events: events.flatMap((event) => {
        const happened = whatHappened(event, content);
        return happened === null ? [] : [{ on: event.on, ...happened }];
      }),
    });
  }

  return (known) => {
    const composed = papersOf(known).filter(({ code, signed }) => signed === null && !NOT_BOUND.includes(code));
    const bound = composed.flatMap((paper): Bound[] => {
      const said = contentOf(known, paper);
      if (!said.ok) return [];
      const printed = printedOf(known.matter.matterNo, paper);
      return [{ content: said.content, pages: pagesOf(said.content), printed }];
    });
    // How long the index is does not depend on the page numbers in it, so it is set once to be counted.
    const counted = fill(known, bound, 1);
    if (!counted.ok) return counted;
    const filled = fill(known, bound, pagesOf(counted.content) + 1);
    if (!filled.ok) return filled;
    const { content: cover } = filled;
    return {
      ok: true,
      content: {
        ...cover,
        parts: [...cover.parts, ...bound.flatMap(({ content: paper }) => paper.parts)],
        filledIn: [...cover.filledIn, ...bound.flatMap(({ content: paper }) => paper.filledIn)],
      },
    };
  };
}

function dayOfPaper(printed: Paper | null, otherwise: Day): Day {
  return printed === null ? otherwise : printed.madeAt.slice(0, 10);
}

function whatHappened(event: MatterEvent, { routeMap, documents }: ContentPack): { what: string; who?: string } | null {
  switch (event.kind) {
    case 'registered':
      return { what: '登记' };
    case 'accepted':
      return { what: `受理（${event.acceptance.documentNo}）`, who: event.acceptance.organ.name };
    case 'step':
      return { what: nodeOf(routeMap, event.node).zh };
    case 'issued':
      return { what: `出具${documents[event.document.code].name}` };
    case 'signed':
      return { what: `出具${event.document.title}（${event.document.documentNo}）` };
    case 'rated':
      return { what: `评价${ratedWords[event.rating.object]}：${gradeWords[event.rating.grade]}` };
    case 'invited':
      return { what: `邀请参加${invitationWords[event.invitation.purpose]}` };
    case 'invitation-answered':
      return { what: `答复邀请：${event.answer.coming ? '参加' : '不参加'}` };
    case 'invitation-withdrawn':
      return { what: '取消邀请' };
    case 'complained':
    case 'supervised':
      return null;
  }
}
