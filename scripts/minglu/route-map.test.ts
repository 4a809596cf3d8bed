import { describe, expect, it } from 'vitest';
import { Track } from '../../domain/matter.ts';
import { answerOf, refusalOf } from './run-cli.fixture.ts';

interface Graph {
  track: string;
  version: string;
  nodes: { id: string; track: string }[];
  edges: { from: string; to: string }[];
}

describe('route-map', () => {
  it.each(Track.options)('answers the nodes of %s and the edges among them', async (track) => {
    const graph = (await answerOf(['route-map', '--track', track])) as Graph;
    expect(graph.track).toBe(track);
    expect(graph.version).not.toBe('');
    expect(graph.nodes.some((node) => node.track === track)).toBe(true);
    const ids = graph.nodes.map(({ id }) => id);
    expect(graph.edges.length).toBeGreaterThan(0);
    for (const { from, to } of graph.edges) expect(ids).toEqual(expect.arrayContaining([from, to]));
  });

  it('refuses a track that is not on the map', async () => {
    expect(await refusalOf(['route-map', '--track', 'shortcut'])).toMatch(/none of common, appeal/);
    expect(await refusalOf(['route-map'])).toMatch(/--track is missing/);
  });
});
