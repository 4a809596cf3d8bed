import type { ProgressView } from '../../../contract/shapes/progress.ts';
import type {
  MatterLine,
  MatterView,
  PaperView,
  PersonView,
  PrintablePaper,
  VisitView,
} from '../../../contract/shapes/terminal-state.ts';
import type { UploadView } from '../../../contract/uploads.ts';
import { maskIdentityNumber, maskName } from '../../../domain/mask.ts';
import type { OpenAction } from '../../../domain/open-actions.ts';
import type { RatedObject } from '../../../domain/rating.ts';
import type { KnownMatter } from '../store/matters.ts';
import { materialViews } from './materials.ts';
import { cardCanHelp, proofOf } from './proof.ts';
import type { Person, Visit } from './visit.ts';

/** What the page may know of a visit: names and numbers masked, nobody's story. */
export function visitView(
  visit: Visit,
  parts: {
    progressOf(known: KnownMatter): ProgressView;
    paperView(paperId: string): PaperView | null;
    printable(visit: Visit): PrintablePaper[];
    toRate(visit: Visit): RatedObject[];
    upload(visitId: string): UploadView | null;
    open(visit: Visit, progress: ProgressView): OpenAction[];
  },
): VisitView {
  const { id, person, companions, materials, cardProblem, mine, matter, paperIds } = visit;
  return {
    id,
    person: person && personView(person),
    companions: companions.map(({ name, idNumber }) => ({
      maskedName: maskName(name),
      maskedNumber: idNumber && maskIdentityNumber(idNumber),
    })),
    materials: materialViews(materials),
    cardProblem,
    mine: mine?.map((known) => matterLine(known, parts.progressOf(known))) ?? null,
    matter: matter && {
      origin: matter.origin,
      queryCode: matter.origin === 'registered' ? matter.known.matter.queryCode : null,
      progress: parts.progressOf(matter.known),
      printable: parts.printable(visit),
      toRate: parts.toRate(visit),
      open: parts.open(visit, parts.progressOf(matter.known)),
      missingProof: missingProof(visit, matter.known),
    },
    complaints: visit.complaints.map(({ complaintId, complaintNo }) => ({ complaintId, complaintNo })),
    papers: paperIds.flatMap((paperId) => parts.paperView(paperId) ?? []),
    upload: parts.upload(id),
  };
}

/** A card of somebody else helps nobody: then the query code is what is left. */
function missingProof(visit: Visit, { matter }: KnownMatter): MatterView['missingProof'] {
  if (proofOf(visit, matter) !== 'ticket') return null;
  return cardCanHelp(visit, matter) ? 'card-or-code' : 'code';
}

function personView({ source, confirmed, name, idNumber, needsCheck }: Person): PersonView {
  return {
    source,
    confirmed,
    maskedName: source === 'anonymous' ? name : maskName(name),
    maskedNumber: idNumber && maskIdentityNumber(idNumber),
    nameNeedsCheck: needsCheck,
  };
}

const OVER: readonly string[] = ['closed', 'final', 'declined', 'noMore'];

function matterLine(
  { matter: { draft } }: KnownMatter,
  { matterNo, kind, registeredOn, statusWords, status }: ProgressView,
): MatterLine {
  const { kindId, placeId, purpose } = draft;
  const about = purpose === 'accusation' ? null : { kindId, placeId, open: !OVER.includes(status) };
  return { matterNo, kind, registeredOn, statusWords, about };
}
