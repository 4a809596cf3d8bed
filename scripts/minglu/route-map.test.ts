import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Track } from '../../domain/matter.ts';
import { answerOf, refusalOf } from './run-cli.fixture.ts';

interface Graph {
  track: string;
  version: string;
  nodes: { id: string; zh: string; track: string }[];
  edges: { from: string; to: string }[];
}

const dir = mkdtempSync(join(tmpdir(), 'minglu-route-map-'));
afterAll(() => rmSync(dir, { recursive: true }));

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

  it('draws the track with every node on it', async () => {
    const file = join(dir, 'mediation.svg');
    const { nodes } = (await answerOf(['route-map', '--track', 'mediation', '--svg', file])) as Graph;
    const svg = readFileSync(file, 'utf8');
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
    // A long title is broken into lines, its first characters stand together.
    for (const { zh } of nodes) expect(svg).toContain(zh.slice(0, 3));
  });

  it('says so when the drawing cannot be written', async () => {
    const nowhere = join(dir, 'no-such-folder', 'x.svg');
    expect(await refusalOf(['route-map', '--track', 'simple', '--svg', nowhere])).toMatch(/cannot write/);
  });

  it('refuses a track that is not on the map', async () => {
    expect(await refusalOf(['route-map', '--track', 'shortcut'])).toMatch(/none of common, appeal/);
    expect(await refusalOf(['route-map'])).toMatch(/--track is missing/);
  });
});
