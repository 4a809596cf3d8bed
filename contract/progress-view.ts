import { dayOf, type HolidayCalendar } from '../domain/calendar.ts';
import { invitationsOf } from '../domain/invitation.ts';
import type { Acceptance, Day, Instant, Matter, MatterEvent } from '../domain/matter.ts';
import { currentRoad, routeSteps, statusOf } from '../domain/progress.ts';
import { nodeOf, type RouteMap, roadOf } from '../domain/route-map.ts';
import type { MainStep } from '../domain/route-step.ts';
import { supervisionOf } from '../domain/supervision.ts';
import { ticketUrl } from '../domain/ticket.ts';
import { purposeWords, statusWords } from '../domain/wording.ts';
import type { AcceptanceView, ProgressView } from './shapes/progress.ts';

export interface ProgressViewInput {
  matter: Matter;
  /** In the order they were recorded. */
  events: readonly MatterEvent[];
  routeMap: RouteMap;
  calendar: HolidayCalendar;
  today: Day;
  /** The moment the events were known to be complete. */
  asOf: Instant;
  /** The centre's tracking address: what stands before `/t/<ticket>`. */
  trackingBase: string;
  /** Chinese words for the matter's kind; an accusation shows none. */
  kindLabel: string;
}

/** A matter's progress without personal data. Screen, paper and tracking page all show this, so they say the same. */
export function progressViewOf(input: ProgressViewInput): ProgressView {
  const { matter, events, routeMap } = input;
  const { purpose } = matter.draft;
  const road = currentRoad(matter.road, events);
  const steps = routeSteps({ ...input, map: routeMap, road });
  const status = statusOf(events, { map: routeMap, road });
  const accepted = events.findLast((event) => event.kind === 'accepted');
  return {
    matterNo: matter.matterNo,
    ticketUrl: ticketUrl(input.trackingBase, matter.ticket),
    purpose: purposeWords[purpose],
    kind: purpose === 'accusation' ? purposeWords.accusation : input.kindLabel,
    registeredOn: dayOf(matter.registeredAt),
    status,
    statusWords: statusWords[status],
    acceptance: accepted ? acceptanceView(accepted.acceptance, { steps, routeMap }) : null,
    route: steps,
    routeMapVersion: routeMap.version,
    supervision: supervisionOf(events),
    invitations: purpose === 'accusation' ? [] : invitationsOf(events, input.today),
    asOf: input.asOf,
  };
}

function acceptanceView(
  acceptance: Acceptance,
  { steps, routeMap }: { steps: readonly MainStep[]; routeMap: RouteMap },
): AcceptanceView {
  const { organ, handler } = acceptance;
  return {
    documentNo: acceptance.documentNo,
    organName: organ.name,
    organOffice: organ.office,
    organAddress: organ.address,
    organHours: organ.hours,
    handlerName: handler.name,
    handlerTitle: handler.title,
    handlerPhone: handler.phone,
    supervisionPhone: organ.supervisionPhone,
    acceptedOn: acceptance.acceptedOn,
    dueOn: replyDue(steps, { routeMap, acceptance }),
  };
}

/** By when the organ owes an answer: the first dated duty of somebody else than the visitor behind the acceptance. */
function replyDue(
  steps: readonly MainStep[],
  { routeMap, acceptance }: { routeMap: RouteMap; acceptance: Acceptance },
): Day | null {
  const passedAtOnce = roadOf(routeMap, acceptance.road)?.acceptance ?? [];
  const behind = steps.slice(steps.findLastIndex(({ node }) => passedAtOnce.includes(node)) + 1);
  const owed = behind.find(({ node, due, planned }) => {
    const { role } = nodeOf(routeMap, node);
    return due !== null && !planned && role !== 'petitioner' && role !== 'party';
  });
  return owed?.due?.due ?? null;
}
