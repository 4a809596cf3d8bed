import { describe, expect, it } from 'vitest';
import { Track } from '../../../../domain/matter.ts';
import { trackGraph } from '../../../../domain/route-map.ts';
import { bundledContentDir, loadContent } from '../../../../kiosk-config/content.ts';
import { layoutProblems } from '../layout-problems.ts';
import { estimatedWidth } from './svg.ts';
import { layoutTrack } from './track-drawing.ts';

const loaded = loadContent(bundledContentDir());
if (!loaded.ok) throw new Error('content does not load');
const { routeMap } = loaded.content;

describe.each(Track.options)('the track %s as a drawing of its own', (track) => {
  const { nodes, edges } = trackGraph(routeMap, track);
  const drawing = layoutTrack({ title: '路线图', nodes, edges }, estimatedWidth);
  const texts = drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));

  it('shows every node once, none over another', () => {
    const frames = drawing.shapes.filter((shape) => shape.kind === 'rect' && shape.thickness > 0);
    expect(frames).toHaveLength(nodes.length);
    const area = { left: 0, top: 0, right: drawing.width, bottom: drawing.height };
    const [first, ...rest] = layoutProblems([{ ...drawing, bookmark: null, area }], estimatedWidth).filter(
      ({ kind }) => kind !== 'outside',
    );
    expect([first, ...rest].filter(Boolean)).toEqual([]);
  });

  it('says of each node who acts', () => {
    expect(texts.length).toBeGreaterThanOrEqual(nodes.length * 3);
  });
});
