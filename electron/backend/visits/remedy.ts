import { v7 as uuidv7 } from 'uuid';
import type { FiledComplaint } from '../../../contract/remedy.ts';
import type { ProgressView } from '../../../contract/shapes/progress.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { type ComplaintReason, complaintOf, type OverdueStep } from '../../../domain/complaint.ts';
import { answerOutcome, type InvitationAnswer } from '../../../domain/invitation.ts';
import type { MatterEvent } from '../../../domain/matter.ts';
import { type OpenAction, openActions } from '../../../domain/open-actions.ts';
import type { MatterStatus } from '../../../domain/route-map.ts';
import type { TerminalConfig } from '../../../kiosk-config/schema.ts';
import { takeSlipNo } from '../appointments/slip-number.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { Store } from '../store/store.ts';
import { proofOf } from './proof.ts';
import type { Rate } from './rate.ts';
import type { Visit } from './visit.ts';
import type { Visits } from './visits.ts';

type Answer<Reason extends string> = { ok: true } | { ok: false; reason: Reason };
type NotTheirs = 'no-such-visit' | 'no-matter' | 'proof-needed';

/** What a complaint is about; of an office no matter is known. */
type Target =
  | { ok: true; about: FiledComplaint['about']; known: KnownMatter | null }
  | { ok: false; reason: 'no-matter' | 'proof-needed' };

/** Enough for every trouble of one person; a child at the buttons must not flood the petition office. */
const MOST_COMPLAINTS = 3;

export interface Remedy {
  /** What the person of the matter on the screen can do now. */
  open(visit: Visit, progress: ProgressView): OpenAction[];
  complain(asked: {
    visitId: string;
    complaintId: string;
    office: string | null;
    overdue: boolean;
    reasons: ComplaintReason[];
    words: string;
  }): Answer<NotTheirs | 'unprintable-text' | 'too-many-complaints' | 'store-full'>;
  answerInvitation(asked: {
    visitId: string;
    invitationId: string;
    answer: InvitationAnswer;
  }): Answer<NotTheirs | 'no-such-invitation' | 'withdrawn' | 'answered-before' | 'too-late' | 'store-full'>;
}

/** 监督投诉 and answers to invitations: durable here before they are thanked for, sent from the outbox. */
export function createRemedy(options: {
  visits: Visits;
  store: Store;
  config: Pick<TerminalConfig, 'site' | 'terminal'>;
  clock: Clock;
  progressOf(known: KnownMatter): ProgressView;
  toRate: Rate['open'];
  canPrint(text: string): boolean;
  onMade(): void;
}): Remedy {
  const { visits, store, config, clock, progressOf, toRate, canPrint, onMade } = options;
  const today = () => dayOf(instantOf(clock));

  /** The matter on the screen, where the visit has shown more than the ticket that is on every paper. */
  function ownMatter(
    visit: Visit,
  ): { ok: true; known: KnownMatter } | { ok: false; reason: 'no-matter' | 'proof-needed' } {
    if (visit.matter === null) return { ok: false, reason: 'no-matter' };
    const { known } = visit.matter;
    return proofOf(visit, known.matter) === 'ticket' ? { ok: false, reason: 'proof-needed' } : { ok: true, known };
  }

  /** What has just happened stands on the screen at once; the centre's feed brings it for good. */
  function happened(visitId: string, event: MatterEvent) {
    visits.change(visitId, ({ matter }) => ({
      matter: matter && { ...matter, known: { ...matter.known, events: [...matter.known.events, event] } },
    }));
  }

  function targetOf(visit: Visit, office: string | null): Target {
    if (office !== null) return { ok: true, known: null, about: { kind: 'office', office, by: whoSays(visit) } };
    const own = ownMatter(visit);
    if (!own.ok) return own;
    const { matterNo, ticket } = own.known.matter;
    return { ok: true, known: own.known, about: { kind: 'matter', matterNo, ticket } };
  }

  return {
    open(visit, progress) {
      if (visit.matter === null) return [];
      const { route, invitations } = progress;
      return openActions({
        ...{ route, invitations, events: visit.matter.known.events },
        status: progress.status as MatterStatus,
        toRate: toRate(visit),
      });
    },

    complain({ visitId, complaintId, office, overdue, reasons, words }) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      // A second touch.
      if (visit.complaints.some((one) => one.complaintId === complaintId)) return { ok: true };
      if (visit.complaints.length >= MOST_COMPLAINTS) return { ok: false, reason: 'too-many-complaints' };
      if (!canPrint(`${office ?? ''}${words}`)) return { ok: false, reason: 'unprintable-text' };
      const target = targetOf(visit, office);
      if (!target.ok) return target;
      const { known, about } = target;
      const step = known !== null && overdue ? overdueStep(progressOf(known)) : null;
      const on = today();
      const written = store.tryTransaction(() => {
        const complaintNo = takeSlipNo({ store, config, day: on, letter: 'J' });
        const { id: siteId } = config.site;
        const terminalId = config.terminal.id;
        const complaint: FiledComplaint = {
          ...{ complaintId, complaintNo, siteId, terminalId, on, about },
          ...{ reasons, step, words },
        };
        store.outbox.add({ operationId: uuidv7(), kind: 'complain', complaint });
        store.audit.append('complaint-made', complaintNo, instantOf(clock));
        return complaint;
      });
      if (!written.ok) return written;
      visits.change(visitId, ({ complaints }) => ({ complaints: [...complaints, written.value] }));
      if (known !== null) happened(visitId, { kind: 'complained', on, complaintId, node: step?.node ?? null });
      onMade();
      return { ok: true };
    },

    answerInvitation({ visitId, invitationId, answer }) {
      const visit = visits.calledBy(visitId);
      if (visit === null) return { ok: false, reason: 'no-such-visit' };
      const own = ownMatter(visit);
      if (!own.ok) return own;
      const { matter, events } = own.known;
      const { matterNo, ticket } = matter;
      const on = today();
      const outcome = answerOutcome({ invitationId, on }, events);
      if (outcome !== 'taken-in') return { ok: false, reason: outcome };
      const written = store.tryTransaction(() => {
        store.outbox.add({
          ...{ operationId: uuidv7(), kind: 'answer-invitation', matterNo, ticket, invitationId, on, answer },
        });
        store.audit.append('invitation-answered', matterNo, instantOf(clock));
      });
      if (!written.ok) return written;
      happened(visitId, { kind: 'invitation-answered', on, invitationId, answer });
      onMade();
      return { ok: true };
    },
  };
}

function overdueStep({ route }: ProgressView): OverdueStep | null {
  return complaintOf(route.flatMap(({ branches, ...step }) => [step, ...branches]))?.step ?? null;
}

/** Who complains of an office, as far as they said so. */
function whoSays({ person }: Visit): { name: string; phone: string | null } | null {
  if (person === null || !person.confirmed || person.source === 'anonymous') return null;
  return { name: person.name, phone: person.phone };
}
