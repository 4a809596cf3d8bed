import type { IssuedCode } from './matter.ts';
import type { RouteRoad } from './route-map.ts';

/**
 * What a document passes on the road: `acceptance`, all that an acceptance passes there; the one node the document is
 * the paper of; or nothing.
 */
const PASSES: Record<IssuedCode, { node: string } | 'acceptance' | null> = {
  D03: 'acceptance',
  D04: { node: 'not_accept' },
  D05: { node: 'no_more' },
  D06: { node: 'transfer' },
  D08: { node: 'redirect' },
  D09: { node: 'extend' },
  D14: null,
  D16: 'acceptance',
  D17: null,
  D18: null,
};

/** The nodes a document passes on this road; none when the road does not lead through its node. */
export function nodesPassedByDocument(code: IssuedCode, road: RouteRoad): readonly string[] {
  const passes = PASSES[code];
  if (passes === null) return [];
  if (passes === 'acceptance') return road.acceptance;
  return hasNode(road, passes.node) ? [passes.node] : [];
}

/** True for a document that belongs to a step, on a road without that step: the paper and the map would disagree. */
export function isOffTheRoad(code: IssuedCode, road: RouteRoad): boolean {
  return PASSES[code] !== null && nodesPassedByDocument(code, road).length === 0;
}

function hasNode({ main, branches }: RouteRoad, node: string): boolean {
  return main.includes(node) || branches.some(({ nodes }) => nodes.includes(node));
}
