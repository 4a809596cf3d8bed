import { nodesPassedByDocument } from './document-steps.ts';
import type { Day, MatterEvent } from './matter.ts';
import type { RouteBranch, RouteRoad } from './route-map.ts';

/** Nodes that were passed, with the day. */
export type PassedNodes = ReadonlyMap<string, Day>;

/**
 * What of a road a matter has behind it and before it. Main nodes up to `reached` are passed, whether or not somebody
 * recorded each of them. `current` is the one node being worked on, on the main road or in a branch; null at the end.
 */
export interface Travelled {
  passed: PassedNodes;
  main: string[];
  reached: number;
  branches: { at: string; nodes: string[]; rejoins: string | null }[];
  current: string | null;
}

/** The nodes one event passes on this road, in the order of the road. */
export function nodesPassedBy(event: MatterEvent, road: RouteRoad): readonly string[] {
  if (event.kind === 'registered') return ['submit', 'register'];
  if (event.kind === 'accepted') return road.acceptance;
  if (event.kind === 'step') return [event.node];
  // A word about the work, or an invitation to it, is not a step of it.
  return event.kind === 'issued' || event.kind === 'signed' ? nodesPassedByDocument(event.document.code, road) : [];
}

export function travel(road: RouteRoad, events: readonly MatterEvent[]): Travelled {
  const passed = passedNodes(road, events);
  const main = mainStillOpen(road, passed);
  const entered = road.branches.filter(({ nodes, show }) => (show === 'always' ? some : every)(nodes, passed));
  const reached = Math.max(...main.map((id, i) => (passed.has(id) || entered.some(({ at }) => at === id) ? i : -1)));
  const branches = road.branches
    .filter((branch) => isShown(branch, road, { passed, main, reached }))
    .map(({ at, nodes, rejoins }) => ({ at, nodes: withoutSkipped(nodes, passed), rejoins }));
  const nextInBranch = branches.flatMap(({ nodes }) => {
    const next = nodes.findIndex((id) => !passed.has(id));
    return next > 0 ? (nodes[next] ?? []) : [];
  })[0];
  return { passed, main, reached, branches, current: nextInBranch ?? main[reached + 1] ?? null };
}

function passedNodes(road: RouteRoad, events: readonly MatterEvent[]): PassedNodes {
  const passed = new Map<string, Day>();
  for (const event of events) {
    const on = event.kind === 'accepted' ? event.acceptance.acceptedOn : event.on;
    for (const id of nodesPassedBy(event, road)) {
      // A step recorded by itself knows its day better than the acceptance that implies it.
      if (event.kind === 'step' || !passed.has(id)) passed.set(id, on);
    }
  }
  return passed;
}

/** The main road without what a branch has led around or ended. */
function mainStillOpen(road: RouteRoad, passed: PassedNodes): string[] {
  const closed = new Set<string>();
  for (const { at, nodes, rejoins, ends } of road.branches) {
    if (!every(nodes, passed) || (rejoins === null && !ends)) continue;
    const end = rejoins === null ? road.main.length : road.main.indexOf(rejoins);
    for (const id of road.main.slice(road.main.indexOf(at) + 1, end)) closed.add(id);
  }
  return road.main.filter((id) => passed.has(id) || !closed.has(id));
}

function isShown(
  branch: RouteBranch,
  road: RouteRoad,
  { passed, main, reached }: { passed: PassedNodes; main: string[]; reached: number },
): boolean {
  const { at, nodes, rejoins, ends, show } = branch;
  const taken = every(nodes, passed);
  if (taken || show === 'taken') return taken && !isPartOfLonger(branch, road, passed);
  if (some(nodes, passed)) return true;
  // Nobody can take it any more once the main road has gone on behind its end.
  if (ends) return reached <= main.indexOf(at);
  return rejoins === null || reached < main.indexOf(rejoins);
}

function isPartOfLonger(branch: RouteBranch, road: RouteRoad, passed: PassedNodes): boolean {
  return road.branches.some(
    ({ at, nodes }) =>
      at === branch.at &&
      nodes.length > branch.nodes.length &&
      every(nodes, passed) &&
      branch.nodes.every((id, i) => nodes[i] === id),
  );
}

/** A branch node that nobody passed before a later one that somebody did, never happened. */
function withoutSkipped(nodes: readonly string[], passed: PassedNodes): string[] {
  const last = nodes.findLastIndex((id) => passed.has(id));
  return nodes.filter((id, i) => i > last || passed.has(id));
}

function every(nodes: readonly string[], passed: PassedNodes): boolean {
  return nodes.every((id) => passed.has(id));
}

function some(nodes: readonly string[], passed: PassedNodes): boolean {
  return nodes.some((id) => passed.has(id));
}
