import { z } from 'zod';
import { Road, Track } from './matter.ts';
import { mapProblems } from './route-map-problems.ts';

/** Who acts at a node. */
export const Role = z.enum([
  'petitioner',
  'receiver',
  'petition_office',
  'handler',
  'justice_organs',
  'arbitration_body',
  'competent_body',
  'review_organ',
  'upper_organ',
  'discipline_or_competent',
  'local_party_gov',
  'party',
  'mediation_committee',
  'mediator',
  'court',
  'superior',
  'all',
]);
export type Role = z.infer<typeof Role>;

/** What a visitor is told of where the matter stands. A node names the status a matter has once it is passed. */
export const MatterStatus = z.enum([
  'registered',
  'awaitingNotice',
  'transferred',
  'accepted',
  'declined',
  'noMore',
  'redirected',
  'handling',
  'mediating',
  'extended',
  'replied',
  'served',
  'inReview',
  'inRecheck',
  'supervised',
  'closed',
  'final',
]);
export type MatterStatus = z.infer<typeof MatterStatus>;

/** The event that starts a limit's clock; progress.ts says which nodes make it known. */
export const ClockStart = z.enum([
  'received',
  'assigned',
  'assigned_or_received',
  'petition_accepted',
  'original_due',
  'served_opinion',
  'review_requested',
  'served_review',
  'recheck_requested',
  'duty_applied',
  'accusation_received',
  'accusation_closed',
  'simple_accepted',
  'labour_applied',
  'labour_accepted',
  'land_accepted',
  'knew_infringement',
  'knew_act',
  'reconsideration_applied',
  'reconsideration_accepted',
  'served_reconsideration',
  'mediation_accepted',
  'court_mandate_received',
  'agreement_effective',
  'court_accepted',
]);
export type ClockStart = z.infer<typeof ClockStart>;

const Unit = z.enum(['natural_day', 'working_day', 'month', 'year']);
const Count = z.number().int().min(1).max(3660);

export const RouteLimit = z.strictObject({
  n: Count,
  unit: Unit,
  from: ClockStart,
  force: z.enum(['statutory', 'departmental', 'customary', 'fallback']),
  extend: z
    .strictObject({
      n: Count.nullable(),
      /** `agreement`: as long as both parties agree, no number. */
      unit: z.enum([...Unit.options, 'agreement']),
      approve: z.string(),
      notice: z.string().optional(),
    })
    .optional(),
});
export type RouteLimit = z.infer<typeof RouteLimit>;

const NodeId = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

export const RouteNode = z.strictObject({
  id: NodeId,
  zh: z.string().min(1),
  plain: z.string().min(1),
  role: Role,
  /** Null where the law sets no limit: the screen then says so and never shows a number. */
  limit: RouteLimit.nullable(),
  basis: z.string().min(1),
  docs: z.array(z.string()),
  track: Track,
  kiosk: z.array(z.string()),
  status: MatterStatus.nullable(),
});
export type RouteNode = z.infer<typeof RouteNode>;

/** `when`: the rule for programs and lawyers; `say`: in plain words when it is taken, left out where it always is. */
export const RouteEdge = z.strictObject({
  from: NodeId,
  to: NodeId,
  when: z.string().min(1),
  say: z.string().min(1).max(16).optional(),
});
export type RouteEdge = z.infer<typeof RouteEdge>;

/**
 * Where a road forks. `rejoins`: where it comes back to the main road, else null. `ends`: once taken, the main road
 * behind `at` is not travelled. `show`: always, or only once all its nodes have been passed.
 */
export const RouteBranch = z.strictObject({
  at: NodeId,
  nodes: z.array(NodeId).min(1),
  rejoins: NodeId.nullable(),
  ends: z.boolean(),
  show: z.enum(['always', 'taken']),
});
export type RouteBranch = z.infer<typeof RouteBranch>;

/** One matter's way through the map. `acceptance`: the main nodes that an organ's acceptance passes at once. */
export const RouteRoad = z.strictObject({
  road: Road,
  name: z.string().min(1),
  main: z.array(NodeId).min(2),
  acceptance: z.array(NodeId),
  branches: z.array(RouteBranch),
});
export type RouteRoad = z.infer<typeof RouteRoad>;

/** 路线图 as data: replaceable by the county without a release. */
export const RouteMap = z.strictObject({
  schema: z.literal('minglu-route-map/1'),
  version: z.string().min(1),
  jurisdiction: z.literal('CN'),
  source: z.string().min(1),
  nodes: z.array(RouteNode).min(1),
  edges: z.array(RouteEdge).min(1),
  roads: z.array(RouteRoad).min(1),
  /** Forks that every road has on which both ends lie, e.g. 不予受理 at triage. */
  commonBranches: z.array(RouteBranch),
});
export type RouteMap = z.infer<typeof RouteMap>;

export type LoadedRouteMap = { ok: true; map: RouteMap } | { ok: false; problems: string[] };

/** Checks a route map read from a file: shape first, then that it hangs together. Problems are in Chinese. */
export function loadRouteMap(json: unknown): LoadedRouteMap {
  const read = RouteMap.safeParse(json, { error: z.locales.zhCN().localeError });
  if (!read.success) {
    return { ok: false, problems: read.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`) };
  }
  const problems = mapProblems(read.data);
  return problems.length === 0 ? { ok: true, map: read.data } : { ok: false, problems };
}

/** The road of a matter with the common forks that fit it, or null when the map has no such road. */
export function roadOf(map: RouteMap, road: Road): RouteRoad | null {
  const found = map.roads.find((one) => one.road.track === road.track && one.road.path === road.path);
  if (found === undefined) return null;
  const common = map.commonBranches.filter(
    ({ at, rejoins }) => found.main.includes(at) && (rejoins === null || found.main.includes(rejoins)),
  );
  return { ...found, branches: [...common, ...found.branches] };
}

/** @throws when the map has no such node: a checked map and ids from it never do */
export function nodeOf(map: RouteMap, id: string): RouteNode {
  const node = map.nodes.find((one) => one.id === id);
  if (node === undefined) throw new Error(`no node ${id} in route map ${map.version}`);
  return node;
}

/** A track as a drawing of its own: its nodes, the common nodes that touch them, and the edges among all these. */
export function trackGraph(map: RouteMap, track: Track): { track: Track; nodes: RouteNode[]; edges: RouteEdge[] } {
  const own = new Set(map.nodes.filter((node) => node.track === track).map(({ id }) => id));
  const touching = new Set(
    map.edges.filter(({ from, to }) => own.has(from) || own.has(to)).flatMap((e) => [e.from, e.to]),
  );
  const nodes = map.nodes.filter(({ id, track: of }) => own.has(id) || (of === 'common' && touching.has(id)));
  const shown = new Set(nodes.map(({ id }) => id));
  return { track, nodes, edges: map.edges.filter(({ from, to }) => shown.has(from) && shown.has(to)) };
}
