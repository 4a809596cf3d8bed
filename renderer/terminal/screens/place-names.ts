import type { SiteView } from '../../../contract/shapes/site.ts';

/** Townships and villages, to be touched instead of typed. */
export function placeNamesOf(places: SiteView['places']): string[] {
  return places.flatMap(({ label, villages }) => [label, ...villages.map((village) => village.label)]);
}
