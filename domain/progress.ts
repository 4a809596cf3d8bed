import { daysBetween, type HolidayCalendar } from './calendar.ts';
import { clockStart, type NodeDay } from './clock.ts';
import { computeDeadline, type Deadline } from './deadline.ts';
import type { Day, MatterEvent, Road } from './matter.ts';
import {
  type MatterStatus,
  nodeOf,
  type RouteLimit,
  type RouteMap,
  type RouteNode,
  type RouteRoad,
  roadOf,
} from './route-map.ts';
import type { BranchStep, MainStep, RouteStep } from './route-step.ts';
import { complaintWords } from './step-words.ts';
import { nodesPassedBy, type Travelled, travel } from './travelled.ts';
import { limitWords, roleWords } from './wording.ts';

export interface ProgressInput {
  map: RouteMap;
  road: Road;
  events: readonly MatterEvent[];
  today: Day;
  calendar: HolidayCalendar;
}

/** The road a matter is on now: the one it was last put on by acceptance or notice, else the one it was registered on. */
export function currentRoad(registeredRoad: Road, events: readonly MatterEvent[]): Road {
  const roads = events.flatMap((event) => {
    if (event.kind === 'accepted') return [event.acceptance.road];
    return event.kind === 'issued' ? (event.document.road ?? []) : [];
  });
  return roads.at(-1) ?? registeredRoad;
}

/** The steps of one matter, main road with its branches; empty when the map has no such road. */
export function routeSteps(input: ProgressInput): MainStep[] {
  const road = roadOf(input.map, input.road);
  if (road === null) return [];
  const travelled = travel(road, input.events);
  const known = [...travelled.passed].map(([id, day]): [string, NodeDay] => [id, { day, planned: false }]);
  const days = new Map(known);
  return travelled.main.map((id, i) => {
    const step = stepOf(id, { ...input, travelled, days, before: travelled.main[i - 1] ?? null });
    const branches = travelled.branches
      .filter(({ at }) => at === id)
      .flatMap((branch) => branchSteps(branch, { ...input, travelled, days: new Map(days) }));
    return { ...step, branches };
  });
}

/** Where the matter stands, in one word: the status of what was passed last. */
export function statusOf(events: readonly MatterEvent[], { map, road }: { map: RouteMap; road: Road }): MatterStatus {
  const found = roadOf(map, road);
  const passed = events.flatMap((event) => passedBy(event, found));
  const statuses = passed.flatMap((id) => map.nodes.find((node) => node.id === id)?.status ?? []);
  const last = statuses.at(-1) ?? 'registered';
  return last === 'closed' && statuses.includes('final') ? 'final' : last;
}

function passedBy(event: MatterEvent, road: RouteRoad | null): readonly string[] {
  if (road !== null) return nodesPassedBy(event, road);
  return event.kind === 'step' ? [event.node] : [];
}

interface StepContext extends ProgressInput {
  travelled: Travelled;
  /** Days of passed nodes, and as we walk on, the expected days of those ahead. */
  days: Map<string, NodeDay>;
  before: string | null;
}

function branchSteps(
  { at, nodes, rejoins }: Travelled['branches'][number],
  context: Omit<StepContext, 'before'>,
): BranchStep[] {
  const position = rejoins === null ? -1 : context.travelled.main.indexOf(rejoins);
  return nodes.map((id, i) => {
    const before = nodes[i - 1] ?? at;
    const way = context.map.edges.find(({ from, to }) => from === before && to === id);
    return {
      ...stepOf(id, { ...context, before }),
      condition: way?.say ?? null,
      forks: i === 0,
      rejoins: i === nodes.length - 1 && position >= 0 ? position + 1 : null,
    };
  });
}

function stepOf(id: string, context: StepContext): RouteStep {
  const { map, travelled, days, today } = context;
  const node = nodeOf(map, id);
  const state = stateOf(id, travelled);
  const found = deadlineOf(node, context);
  const expected = state === 'passed' ? null : expectedDay(node, found?.deadline ?? null, context);
  if (expected !== null) days.set(id, { day: expected, planned: true });
  const running = found !== null && state !== 'passed' && !found.planned;
  const daysLeft = running ? daysBetween(today, found.deadline.due) : null;
  const overdue = daysLeft !== null && daysLeft < 0 && isOwed(node, state, travelled);
  return {
    node: id,
    title: node.zh,
    plain: node.plain,
    role: roleWords[node.role],
    state,
    on: state === 'passed' ? (travelled.passed.get(id) ?? null) : null,
    limitWords: limitWords(node.limit),
    due: found?.deadline ?? null,
    planned: found?.planned ?? false,
    daysLeft,
    overdue,
    complaint: overdue ? complaintWords(supervisionPhoneOf(context.events)) : null,
    basis: node.basis,
  };
}

/** Somebody else than the visitor must do it by law, and the road cannot go on without it. */
function isOwed({ id, role, limit }: RouteNode, state: RouteStep['state'], { main }: Travelled): boolean {
  const isDuty = role !== 'petitioner' && role !== 'party';
  return isDuty && limit?.force !== 'customary' && (state === 'current' || main.includes(id));
}

function supervisionPhoneOf(events: readonly MatterEvent[]): string | null {
  const accepted = events.findLast((event) => event.kind === 'accepted');
  return accepted?.acceptance.organ.supervisionPhone ?? null;
}

/**
 * When a step ahead is expected: on the last day allowed, or today when that is over; without a limit together with
 * the step before. Where a limit runs from a day nobody told us, nothing is expected of it or of what follows.
 */
function expectedDay(node: RouteNode, deadline: Deadline | null, { days, before, today }: StepContext): Day | null {
  if (deadline !== null) return laterOf(deadline.raw, today);
  const previous = node.limit === null && before !== null ? days.get(before) : undefined;
  return previous === undefined ? null : laterOf(previous.day, today);
}

function laterOf(one: Day, other: Day): Day {
  return daysBetween(one, other) > 0 ? other : one;
}

function stateOf(id: string, { passed, main, reached, current }: Travelled): RouteStep['state'] {
  const position = main.indexOf(id);
  if (passed.has(id) || (position >= 0 && position <= reached)) return 'passed';
  return id === current ? 'current' : 'coming';
}

/** A step's deadline from the day its clock starts, with an extension that was granted. */
function deadlineOf(node: RouteNode, context: StepContext): { deadline: Deadline; planned: boolean } | null {
  const { map, travelled } = context;
  if (node.limit === null) return null;
  if (node.limit.from === 'original_due') {
    const extended = extensionOf(node, context);
    // Until somebody grants it, the later day is only what might come.
    return extended && { ...extended, planned: extended.planned || !travelled.passed.has(node.id) };
  }
  const granted = map.nodes.find(
    ({ id, limit }) => limit?.from === 'original_due' && travelled.passed.has(id) && leadsTo(map, id, node.id),
  );
  return (granted && extensionOf(granted, context)) ?? plainDeadline(node.limit, node.limit.from, context);
}

/** Article 34: the extension runs from where the 60 days plainly end, so 60 and 30 never become more than 90. */
function extensionOf(extension: RouteNode, context: StepContext): { deadline: Deadline; planned: boolean } | null {
  const { map, calendar, travelled } = context;
  const extended = travelled.main.find((id) => leadsTo(map, extension.id, id));
  const limit = extended === undefined ? null : nodeOf(map, extended).limit;
  if (extension.limit === null || limit === null || limit.from === 'original_due') return null;
  const original = plainDeadline(limit, limit.from, context);
  if (original === null) return null;
  const { n: count, unit } = extension.limit;
  const deadline = computeDeadline({ from: original.deadline.raw, count, unit, calendar });
  return deadline.ok ? { deadline: pick(deadline), planned: original.planned } : null;
}

function plainDeadline(
  limit: RouteLimit,
  from: Exclude<RouteLimit['from'], 'original_due'>,
  { days, calendar }: StepContext,
): { deadline: Deadline; planned: boolean } | null {
  const start = clockStart(from, days);
  if (start === null) return null;
  const deadline = computeDeadline({ from: start.day, count: limit.n, unit: limit.unit, calendar });
  return deadline.ok ? { deadline: pick(deadline), planned: start.planned } : null;
}

function pick({ raw, due, provisional }: Deadline): Deadline {
  return { raw, due, provisional };
}

function leadsTo(map: RouteMap, from: string, to: string): boolean {
  return map.edges.some((edge) => edge.from === from && edge.to === to);
}
