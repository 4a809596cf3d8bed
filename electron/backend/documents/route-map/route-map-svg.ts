import type { RouteMapOnPaper } from '../../../../domain/documents/document.ts';
import type { RouteEdge, RouteNode } from '../../../../domain/route-map.ts';
import { A4, mm } from '../page-style.ts';
import { layoutRouteMap } from './layout.ts';
import { drawingSvg, estimatedWidth } from './svg.ts';
import { layoutTrack } from './track-drawing.ts';

/** One matter's road, drawn as on the paper that goes with its notice. */
export function routeMapSvg(map: RouteMapOnPaper): string {
  const area = { width: A4.width - mm(30), height: A4.height - mm(28), measure: estimatedWidth };
  return drawingSvg(layoutRouteMap(map, area));
}

/** A track of the route map without any matter, e.g. from `trackGraph` of domain/route-map.ts. */
export function trackSvg(track: { title: string; nodes: readonly RouteNode[]; edges: readonly RouteEdge[] }): string {
  return drawingSvg(layoutTrack(track, estimatedWidth));
}
