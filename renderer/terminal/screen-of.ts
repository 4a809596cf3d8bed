import type { SiteView } from '../../contract/shapes/site.ts';
import type {
  MatterView,
  PersonView,
  PrintablePaper,
  TerminalView,
  VisitView,
} from '../../contract/shapes/terminal-state.ts';
import type { RatedObject } from '../../domain/rating.ts';
import { type GuidancePage, pageKey } from './guidance.ts';
import { type JourneyRating, type Place, type Reprint, STEPS, type Step } from './journey.ts';
import { type RemedyScreen, remedyScreen } from './remedy.ts';
import { matterKey, type TerminalState } from './state.ts';
import { isUsable } from './usable.ts';

type CardProblem = NonNullable<VisitView['cardProblem']>;

/** A letter that is a material of the visit, and its pages in order. */
export interface PhotographedLetter {
  id: string;
  pageIds: readonly string[];
}

/** One screen with what stands on it. */
export type Screen =
  | { name: 'starting' }
  | { name: 'backend-lost' }
  | { name: 'attract'; site: SiteView; terminal: TerminalView }
  | { name: 'ending'; visit: VisitView | null }
  | { name: 'card-problem'; problem: CardProblem }
  | { name: 'confirm'; person: PersonView; noticeRead: boolean }
  | { name: 'home'; mineCount: number | null; canRegister: boolean; leftMatter: MatterView | null }
  | { name: 'notice' }
  | { name: 'identify'; cardReader: boolean }
  | { name: 'by-hand'; field: 'name' | 'address' | 'phone' }
  | { name: 'purpose' | 'kind' | 'township' | 'village' | 'facts' | 'request' | 'readback' }
  | { name: 'phone-pictures' | 'signing' }
  | { name: 'whose' | 'companions' | 'for-relation' | 'anonymous' | 'road' | 'kept-private' | 'duplicate' }
  | { name: 'persons' | 'for-name' | 'for-address' | 'companion-name' | 'companion-number' }
  | { name: 'concerns' | 'concern-name' }
  | { name: 'materials' | 'material-kind' }
  /** `pages`: of the material so far. */
  | { name: 'camera'; label: string; pages: number; toRead: boolean }
  | { name: 'letter'; letter: PhotographedLetter }
  | { name: 'guidance'; field: string; page: GuidancePage }
  | { name: 'registered'; matter: MatterView }
  | { name: 'follow'; cardReader: boolean; codeScanner: boolean; leftMatter: MatterView | null }
  | { name: 'number' }
  | { name: 'code' }
  | { name: 'mine' }
  | { name: 'matter'; matter: MatterView }
  | { name: 'rate'; field: string; rating: JourneyRating }
  | { name: 'rate-why'; rating: JourneyRating }
  | RemedyScreen
  | { name: 'rated'; next: RatedObject | null }
  | { name: 'papers'; printable: readonly PrintablePaper[] }
  /** `cardHelps`: false where only the query code will do; `cardShown`: a card was laid, and was not the one. */
  | { name: 'proof'; cardHelps: boolean; cardShown: boolean; staffCanVouch: boolean }
  | { name: 'proof-staff' }
  | { name: 'print-why'; paper: PrintablePaper }
  /** A signed PDF, to be read before it is printed. */
  | { name: 'paper-pages'; paper: PrintablePaper }
  /** Any other paper in its own words, to be read before it is printed. */
  | { name: 'paper-words'; paper: PrintablePaper };

/** Which screen to show: the whole of the terminal's flow in one place. */
export function screenOf(state: TerminalState): Screen {
  const { connection, site, terminal, visit, journey } = state;
  if (connection === 'lost') return { name: 'backend-lost' };
  if (connection === 'connecting' || site === null || terminal === null) return { name: 'starting' };
  if (journey.ending) return { name: 'ending', visit };
  if (visit === null) return { name: 'attract', site, terminal };
  if (visit.cardProblem !== null) return { name: 'card-problem', problem: visit.cardProblem };
  if (visit.person !== null && !visit.person.confirmed) {
    return { name: 'confirm', person: visit.person, noticeRead: journey.noticeRead };
  }
  const isAway = visit.matter !== null && matterKey(visit.matter) === journey.leftMatter;
  const remedy = journey.remedy && remedyScreen(journey.remedy, visit, isAway);
  return remedy ?? matterScreen(state) ?? placeScreen(journey.at, { visit, terminal, state });
}

/** Tells one screen from another, also two that differ only in what is asked. */
export function screenKey(state: TerminalState): string {
  const screen = screenOf(state);
  if ('field' in screen) return `${screen.name} ${screen.field}`;
  return screen.name === 'road' ? `road ${state.journey.roadAnswers.length}` : screen.name;
}

/** Tells whether two states are drawn as another screen, with something else lying over it, in another size, colour or language, or waiting. */
export function lookOf(state: TerminalState): string {
  const { textSize, contrast, reach } = state.display;
  return [
    screenKey(state),
    state.failure,
    state.overlay,
    state.waiting,
    textSize,
    contrast,
    reach,
    state.language,
  ].join();
}

function matterScreen({ site, visit, terminal, journey }: TerminalState): Screen | null {
  const matter = visit?.matter ?? null;
  if (matter === null || matterKey(matter) === journey.leftMatter) return null;
  if (journey.reprint !== null) {
    const cardReader = terminal !== null && isUsable(terminal, 'id-card-reader');
    return reprintScreen(journey.reprint, matter, {
      cardReader,
      cardShown: visit?.person?.source === 'card',
      staffCanVouch: site?.staffCanVouch === true,
    });
  }
  if (journey.rating !== null) return rateScreen(journey.rating, matter);
  const registered = matter.origin === 'registered' && !journey.roadShown;
  return { name: registered ? 'registered' : 'matter', matter };
}

/** What was rated is no longer to be rated: then comes the thanks. */
function rateScreen(rating: JourneyRating, { toRate }: MatterView): Screen {
  const { object, grade } = rating;
  if (!toRate.includes(object)) return { name: 'rated', next: toRate[0] ?? null };
  return grade === 'dissatisfied' ? { name: 'rate-why', rating } : { name: 'rate', field: object, rating };
}

/** Which paper, the right to it where it has to be shown, why again. A paper that is gone leads back to the choice. */
function reprintScreen(
  { code, issueId = null, typing, byStaff = false, read = false }: Reprint,
  { printable }: MatterView,
  { cardReader, cardShown, staffCanVouch }: { cardReader: boolean; cardShown: boolean; staffCanVouch: boolean },
): Screen {
  const paper = printable.find((one) => one.code === code && one.issueId === issueId);
  if (paper === undefined) return { name: 'papers', printable };
  if (paper.missingProof === null) {
    if (read || !isRead(paper)) return { name: 'print-why', paper };
    return { name: paper.signed === null ? 'paper-words' : 'paper-pages', paper };
  }
  if (typing) return { name: 'proof-code' };
  if (byStaff) return { name: 'proof-staff' };
  return { name: 'proof', cardHelps: cardReader && paper.missingProof === 'card-or-code', cardShown, staffCanVouch };
}

/** The road stands on the screen anyway, and a whole dossier is read at home. */
export function isRead({ code }: PrintablePaper): boolean {
  return code !== 'ROUTE' && code !== 'DOSSIER';
}

interface Shown {
  visit: VisitView;
  terminal: TerminalView;
  state: TerminalState;
}

function placeScreen(place: Place, { visit, terminal, state }: Shown): Screen {
  const leftMatter = state.journey.leftMatter === null ? null : visit.matter;
  switch (place) {
    case 'home':
    case 'matter':
      return {
        name: 'home',
        mineCount: visit.mine?.length ?? null,
        canRegister: terminal.canRegister,
        leftMatter,
      };
    case 'guidance': {
      const page = state.journey.guidance.at(-1);
      return page === undefined ? { name: 'notice' } : { name: 'guidance', field: pageKey(page), page };
    }
    case 'identify':
      return { name: 'identify', cardReader: isUsable(terminal, 'id-card-reader') };
    case 'name':
    case 'address':
    case 'phone':
      return { name: 'by-hand', field: place };
    case 'follow':
      return {
        name: 'follow',
        cardReader: isUsable(terminal, 'id-card-reader'),
        codeScanner: isUsable(terminal, 'code-scanner'),
        leftMatter,
      };
    case 'camera': {
      const { pageIds, toRead } = state.journey.scan;
      const label = state.site?.documentCamera ?? null;
      return label === null ? { name: 'readback' } : { name: 'camera', label, pages: pageIds.length, toRead };
    }
    case 'letter': {
      const { materialId, pageIds } = state.journey.scan;
      return materialId === null ? { name: 'facts' } : { name: 'letter', letter: { id: materialId, pageIds } };
    }
    // Apart from the rest because TypeScript compares no more than 25 names at once.
    case 'materials':
    case 'material-kind':
    case 'phone-pictures':
    case 'signing':
      return { name: place };
    default:
      return { name: place };
  }
}

const STEP_OF: Partial<Record<Screen['name'], Step>> = {
  notice: 'person',
  identify: 'person',
  'by-hand': 'person',
  anonymous: 'person',
  whose: 'person',
  persons: 'person',
  companions: 'person',
  'companion-name': 'person',
  'companion-number': 'person',
  'for-name': 'person',
  'for-address': 'person',
  'for-relation': 'person',
  road: 'purpose',
  'kept-private': 'purpose',
  duplicate: 'place',
  concerns: 'facts',
  'concern-name': 'facts',
  purpose: 'purpose',
  kind: 'kind',
  township: 'place',
  village: 'place',
  facts: 'facts',
  request: 'request',
  readback: 'readback',
  signing: 'readback',
  'phone-pictures': 'readback',
  materials: 'readback',
  'material-kind': 'readback',
  camera: 'readback',
  letter: 'facts',
};

/** 第几步, counted from 1, of how many; null outside the road of bringing a matter. */
export function stepOf(screen: Screen): { number: number; of: number; step: Step } | null {
  const step = screen.name === 'camera' && screen.toRead ? 'facts' : STEP_OF[screen.name];
  return step === undefined ? null : { number: STEPS.indexOf(step) + 1, of: STEPS.length, step };
}
