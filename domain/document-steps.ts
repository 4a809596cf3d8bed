import type { IssuedCode, SignedCode } from './matter.ts';
import type { RouteRoad } from './route-map.ts';

/**
 * What a document passes on the road: `acceptance`, all that an acceptance passes there; the one node the document is
 * the paper of; or nothing.
 */
const PASSES: Record<IssuedCode | SignedCode, { node: string } | 'acceptance' | null> = {
  D03: 'acceptance',
  D04: { node: 'not_accept' },
  D05: { node: 'no_more' },
  D06: { node: 'transfer' },
  D08: { node: 'redirect' },
  D09: { node: 'extend' },
  D10: { node: 'opinion' },
  D11: { node: 'review' },
  D12: { node: 'recheck' },
  D14: null,
  D16: 'acceptance',
  D17: null,
  D18: null,
};

/** The nodes a document passes on this road; none when the road does not lead through its node. */
export function nodesPassedByDocument(code: IssuedCode | SignedCode, road: RouteRoad): readonly string[] {
  const passes = PASSES[code];
  if (passes === null) return [];
  if (passes === 'acceptance') return road.acceptance;
  return hasNode(road, passes.node) ? [passes.node] : [];
}

/** True for a document that belongs to a step, on a road without that step: the paper and the map would disagree. */
export function isOffTheRoad(code: IssuedCode | SignedCode, road: RouteRoad): boolean {
  return PASSES[code] !== null && nodesPassedByDocument(code, road).length === 0;
}

/** A matter is taken on, or refused, once; anything else may be told again: another extension, another slip. */
const DECIDES_ACCEPTANCE: readonly IssuedCode[] = ['D03', 'D04', 'D05', 'D08', 'D16'];

/** True for a document of which a matter has at most one. */
export function isIssuedOnce(code: IssuedCode): boolean {
  return DECIDES_ACCEPTANCE.includes(code);
}

function hasNode({ main, branches }: RouteRoad, node: string): boolean {
  return main.includes(node) || branches.some(({ nodes }) => nodes.includes(node));
}
