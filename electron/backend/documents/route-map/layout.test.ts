import { describe, expect, it } from 'vitest';
import { type RouteMapInput, routeMapOnPaper, routeMapSample } from '../../../../domain/documents/route-map-page.ts';
import type { Shape } from '../drawing.ts';
import { layoutProblems } from '../layout-problems.ts';
import { layoutRouteMap } from './layout.ts';
import { routeMapSvg } from './route-map-svg.ts';
import { estimatedWidth } from './svg.ts';

const area = { width: 510, height: 762, measure: estimatedWidth };

function draw(change: Partial<RouteMapInput> = {}) {
  return layoutRouteMap(routeMapOnPaper({ ...routeMapSample(), ...change }), area);
}

const texts = (shapes: Shape[]) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
const words = (shapes: Shape[]) =>
  texts(shapes)
    .map(({ text }) => text)
    .join('\n');

describe('the route map on its page', () => {
  it('shows every step of the petition road and its branches, on one page', () => {
    const { shapes } = draw();
    for (const step of routeMapSample().route) {
      for (const { title } of [step, ...step.branches]) expect(words(shapes)).toContain(title);
    }
    for (const { y } of texts(shapes)) expect(y).toBeLessThanOrEqual(area.height);
  });

  it('sets nothing smaller than 9 points, nothing over the margin and no words over others', () => {
    const drawing = draw();
    const page = { ...drawing, bookmark: null, area: { left: 0, top: 0, right: area.width, bottom: area.height } };
    expect(layoutProblems([page], estimatedWidth)).toEqual([]);
  });

  it('marks where the matter stands by words and a frame, not by colour', () => {
    const { shapes } = draw();
    expect(words(shapes)).toContain('现在在这里');
    expect(shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(1);
  });

  it('shows real days for what is done, days left for a date in force, planned days for the rest', () => {
    const all = words(draw().shapes).replaceAll('\n', '');
    expect(all).toContain('2026年11月23日已办');
    expect(all).toContain('届满日2027年1月22日（暂定），还有60天');
    expect(all).toContain('预计2027年3月23日');
    expect(all).toContain('法规未规定天数');
    expect(all).toContain('按周末推算');
  });

  it('says plainly that an overdue step may be complained of', () => {
    const route = routeMapSample().route.map((step) =>
      step.node === 'opinion'
        ? { ...step, daysLeft: -3, overdue: true, complaint: '可以投诉：打监督电话0317-0000119' }
        : step,
    );
    const said = words(draw({ route }).shapes).replaceAll('\n', '');
    expect(said).toContain('已超过3天');
    expect(said).toContain('可以投诉：打监督电话0317-0000119');
  });

  it('gives version and the moment it was known', () => {
    expect(words(draw().shapes)).toContain('路线图版本 2026.11.2');
    expect(words(draw().shapes)).toContain('截至2026年11月23日10时30分');
  });

  it('is the same as SVG, with markup escaped', () => {
    const [first, ...rest] = routeMapSample().route;
    const route = first ? [{ ...first, title: '<b>&' }, ...rest] : rest;
    const svg = routeMapSvg(routeMapOnPaper({ ...routeMapSample(), route }));
    expect(svg).toContain('听取陈述、调查核实');
    expect(svg).toContain('&lt;b&gt;&amp;');
    expect(svg).not.toContain('<b>');
  });
});
