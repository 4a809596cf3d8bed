import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { Guide } from '../domain/guide.ts';
import { Hall, hallProblems } from '../domain/hall.ts';
import { HelpService } from '../domain/help-service.ts';
import { chooserProblems, RoadChooser } from '../domain/road-chooser.ts';
import { type RouteMap, roadOf } from '../domain/route-map.ts';
import type { HelpLine, Township } from './content-schema.ts';

/** What people say and what laws say for the same thing: whoever searches for the one finds the other too. */
export const SearchWords = z.array(
  z.strictObject({ say: z.string().min(2).max(12), also: z.array(z.string().min(2).max(20)).min(1).max(4) }),
);
export type SearchWords = z.infer<typeof SearchWords>;

/** Everything the terminal can tell without a network: guides, services, halls, the chooser of roads. */
export interface Guidance {
  guides: Guide[];
  services: HelpService[];
  halls: Hall[];
  roadChooser: RoadChooser;
  searchWords: SearchWords;
}

interface Found {
  file: string;
  reason: string;
}
type Take = <Schema extends z.ZodType>(file: string, schema: Schema) => z.output<Schema> | null;

/** Reads the guidance of a pack; null when a file cannot be read by its schema (`take` has noted why). */
export function readGuidance(dir: string, take: Take): Guidance | null {
  const all = <Schema extends z.ZodType>(folder: string, schema: Schema) =>
    yamlFiles(dir, folder).map((file) => take(file, schema));
  const guides = all('guides', Guide);
  const services = all('services', HelpService);
  const halls = all('hall', Hall);
  const roadChooser = take('road-chooser.yaml', RoadChooser);
  const searchWords = take('search-words.yaml', SearchWords);
  if (!isWhole(guides) || !isWhole(services) || !isWhole(halls) || !roadChooser || !searchWords) return null;
  return { guides, services, halls, roadChooser, searchWords };
}

/** What does not fit together, within the guidance and with the rest of the pack. */
export function guidanceProblems(
  { guides, services, halls, roadChooser }: Guidance,
  pack: { routeMap: RouteMap; places: readonly Township[]; helpLines: readonly HelpLine[] },
): Found[] {
  const guideIds = guides.map(({ id }) => id);
  const serviceIds = services.map(({ id }) => id);
  const placeIds = pack.places.flatMap(({ id, villages }) => [id, ...villages.map((village) => village.id)]);
  const numbers = pack.helpLines.map(({ number }) => number);
  const missing = (ids: readonly string[], known: readonly string[], what: string) =>
    ids.filter((id) => !known.includes(id)).map((id) => `没有${what} ${id}`);
  const of = (file: string, reasons: string[]) => reasons.map((reason) => ({ file, reason }));
  return [
    ...of('guides', repeated(guideIds)),
    ...of('services', repeated(serviceIds)),
    ...of('hall', repeated(halls.map(({ siteId }) => siteId))),
    ...guides.flatMap(({ id, related }) =>
      of(`guides/${id}`, [
        ...missing(related.guides, guideIds, '指南'),
        ...missing(related.services, serviceIds, '服务'),
        ...(related.road === null || roadOf(pack.routeMap, related.road) !== null ? [] : ['路线图里没有这条路']),
      ]),
    ),
    ...services.flatMap((service) =>
      of(`services/${service.id}`, [
        ...missing(service.guides, guideIds, '指南'),
        ...missing(service.helpLines, numbers, '热线'),
      ]),
    ),
    ...halls.flatMap((hall) => of(`hall/${hall.siteId}`, hallProblems(hall, { placeIds, serviceIds }))),
    ...of('hall', offersThatDiffer(halls)),
    ...of('road-chooser.yaml', [
      ...chooserProblems(roadChooser, pack.routeMap),
      ...missing(
        roadChooser.advice.flatMap(({ guide }) => guide ?? []),
        guideIds,
        '指南',
      ),
    ]),
  ];
}

/** An offer may be booked from several halls; it is one and the same, and its slots are given only once. */
function offersThatDiffer(halls: readonly Hall[]): string[] {
  const offers = halls.flatMap((hall) => hall.offers);
  return offers
    .filter((offer, i) => offers.slice(0, i).some((one) => one.id === offer.id && !isDeepStrictEqual(one, offer)))
    .map(({ id }) => `预约 ${id} 在两个大厅里写得不一样`);
}

function isWhole<Item>(items: (Item | null)[]): items is Item[] {
  return !items.includes(null);
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} 重复`);
}

function yamlFiles(dir: string, folder: string): string[] {
  const path = join(dir, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(folder, name));
}
