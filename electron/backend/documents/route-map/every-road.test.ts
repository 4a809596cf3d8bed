import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../domain/calendar.ts';
import { routeMapOnPaper } from '../../../../domain/documents/route-map-page.ts';
import type { Acceptance, Day, MatterEvent } from '../../../../domain/matter.ts';
import { routeSteps } from '../../../../domain/progress.ts';
import { type RouteRoad, roadOf } from '../../../../domain/route-map.ts';
import type { MainStep } from '../../../../domain/route-step.ts';
import { doneWords, dueWords, timeLeftWords, wayWords } from '../../../../domain/step-words.ts';
import { bundledContentDir, loadContent } from '../../../../kiosk-config/content.ts';
import { layoutPages } from '../layout-pages.ts';
import { layoutProblems } from '../layout-problems.ts';
import { drawn, fonts, squeezed } from '../typesetter.fixture.ts';

const loaded = loadContent(bundledContentDir());
if (!loaded.ok) throw new Error('content does not load');
const { routeMap: map, calendar } = loaded.content;

const START: Day = '2026-11-23';
/** Longer than any limit but that of a year: every duty is overdue. */
const MUCH_LATER = 200;

interface Moment {
  name: string;
  events: MatterEvent[];
  today: Day;
}

/** Every moment of a matter's life on a road: each step on its day, each fork taken step by step, and all of them late. */
function lifeOn(road: RouteRoad): Moment[] {
  const moments: Moment[] = [];
  const add = (name: string, events: MatterEvent[]) => {
    const last = events.at(-1)?.on ?? START;
    moments.push({ name, events, today: last }, { name: `${name}, late`, events, today: addDays(last, MUCH_LATER) });
  };
  const begin = road.acceptance.length === 0 ? [registered()] : [registered(), accepted(road)];
  add('registered', [registered()]);
  const events = [...begin];
  for (const id of road.main.slice(2)) {
    const isImplied = road.acceptance.includes(id);
    if (!isImplied) events.push(step(id, events.length));
    add(`after ${id}`, [...events]);
    for (const { nodes } of road.branches.filter(({ at }) => at === id)) {
      nodes.forEach((_, i) => {
        const taken = nodes.slice(0, i + 1).map((node, n) => step(node, events.length + n));
        add(`after ${id}, ${nodes.slice(0, i + 1).join(', ')}`, [...events, ...taken]);
      });
    }
  }
  return moments;
}

function registered(): MatterEvent {
  return { kind: 'registered', on: START };
}

function step(node: string, number: number): MatterEvent {
  return { kind: 'step', node, on: addDays(START, 3 * number) };
}

function accepted({ road }: RouteRoad): MatterEvent {
  const organ = {
    ...{ id: 'o1', name: '样例镇人民政府', office: '信访办', address: '样例路1号', hours: '工作日' },
    ...{ phone: '0317-0000001', supervisionPhone: '0317-0000002', reviewOrgan: '样例县人民政府' },
  };
  const handler = { name: '测试员', title: '科员', phone: '0317-0000003' };
  const acceptance: Acceptance = {
    ...{ documentNo: '样信受告〔2026〕1号', organ, handler, road, receivedOn: START, acceptedOn: addDays(START, 2) },
  };
  return { kind: 'accepted', on: acceptance.acceptedOn, acceptance };
}

function pagesOf(route: MainStep[]) {
  const input = { matterNo: '139999100-T03-20261123-0007-7', route, routeMapVersion: map.version };
  const onPaper = routeMapOnPaper({ ...input, asOf: `${START}T10:30:00+08:00` });
  const part = { layout: 'plain' as const, title: onPaper.title, organ: null, documentNo: null };
  const content = {
    ...{ code: 'ROUTE' as const, title: onPaper.title, documentNo: null, mark: '此件由自助终端打印', filledIn: [] },
    ...{ templateVersion: '1', parts: [{ ...part, blocks: [{ kind: 'route-map' as const, map: onPaper }] }] },
  };
  return layoutPages(content, { measure: fonts.width, reprint: 0 });
}

/** What must be on the page of each step: its name, and its days and ways exactly as domain/ says them. */
function wordsOf(route: readonly MainStep[]): string[] {
  const main = route
    .flatMap((one) => [one, ...one.branches])
    .flatMap((one) => [
      one.title,
      one.state === 'passed' ? doneWords(one) : one.limitWords,
      ...(one.state === 'passed' ? [] : [dueWords(one), timeLeftWords(one), one.complaint]),
    ]);
  const ways = route.flatMap(({ branches }) => branches.map(wayWords));
  return [...main, ...ways].flatMap((words) => (words === null ? [] : [squeezed(words)]));
}

describe.each(map.roads.map(({ road, name }) => ({ name, found: roadOf(map, road) })))('$name', ({ found }) => {
  if (found === null) throw new Error('the map does not know its own road');
  it.each(lifeOn(found))('fits one A4 page in type of 9 points and more: $name', ({ events, today }) => {
    const route = routeSteps({ map, road: found.road, events, today, calendar });
    const pages = pagesOf(route);
    expect(pages).toHaveLength(1);
    expect(layoutProblems(pages, fonts.width)).toEqual([]);
    const text = pages.map(drawn).join('');
    expect(wordsOf(route).filter((words) => !text.includes(words))).toEqual([]);
  });
});
