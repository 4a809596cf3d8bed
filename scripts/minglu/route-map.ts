import { Track } from '../../domain/matter.ts';
import { trackGraph } from '../../domain/route-map.ts';
import { trackSvg } from '../../electron/backend/documents/route-map/route-map-svg.ts';
import type { Outcome } from './command.ts';
import { readContent } from './content.ts';
import { writeOutput } from './files.ts';

/** What stands over the drawing. */
const TITLES: Record<Track, string> = {
  common: '登记、甄别、告知、送达（各条路径共有）',
  appeal: '申诉求决事项办理路径',
  judicial: '涉法涉诉事项办理路径',
  suggestion: '意见建议办理路径',
  accusation: '检举控告办理路径',
  simple: '简易办理路径',
  mediation: '人民调解路径',
  supervision: '监督投诉路径',
};

/** The route map of one track, drawn as well when a file for the drawing is named. */
export async function routeMap({ track: name, svg }: { track: string; svg?: string }): Promise<Outcome> {
  const known = Track.safeParse(name);
  if (!known.success) return { ok: false, problem: `--track ${name} is none of ${Track.options.join(', ')}` };
  const track = known.data;
  const read = readContent();
  if (!read.ok) return read;
  const { routeMap: map } = read.content;
  const { nodes, edges } = trackGraph(map, track);
  if (svg !== undefined) {
    const written = await writeOutput(svg, trackSvg({ title: TITLES[track], nodes, edges }));
    if (!written.ok) return written;
  }
  return { ok: true, answer: { track, version: map.version, nodes, edges } };
}
