import { Track } from '../../domain/matter.ts';
import { trackGraph } from '../../domain/route-map.ts';
import type { Outcome } from './command.ts';
import { readContent } from './content.ts';

/** The route map of one track. */
export async function routeMap({ track }: { track: string; svg?: string }): Promise<Outcome> {
  const known = Track.safeParse(track);
  if (!known.success) return { ok: false, problem: `--track ${track} is none of ${Track.options.join(', ')}` };
  const read = readContent();
  if (!read.ok) return read;
  const { routeMap: map } = read.content;
  const { nodes, edges } = trackGraph(map, known.data);
  return { ok: true, answer: { track: known.data, version: map.version, nodes, edges } };
}
