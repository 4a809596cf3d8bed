import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Road, Track } from './matter.ts';
import { loadRouteMap, nodeOf, type RouteMap, roadOf, trackGraph } from './route-map.ts';

const JSON_TEXT = readFileSync(new URL('../kiosk-config/content/route-map.json', import.meta.url), 'utf8');

function mapFrom(change: (map: RouteMap) => void = () => {}) {
  const json = JSON.parse(JSON_TEXT);
  change(json);
  return loadRouteMap(json);
}

function goodMap(): RouteMap {
  const loaded = mapFrom();
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  return loaded.map;
}

function problems(change: (map: RouteMap) => void): string[] {
  const loaded = mapFrom(change);
  return loaded.ok ? [] : loaded.problems;
}

describe('the route map in the content pack', () => {
  const map = goodMap();
  const limitOf = (id: string) => {
    const { limit } = nodeOf(map, id);
    return limit && { n: limit.n, unit: limit.unit, from: limit.from };
  };

  it('has sixty nodes and a road for every path', () => {
    expect(map.nodes).toHaveLength(60);
    expect(map.roads).toHaveLength(12);
  });

  it.each([
    ['信访工作条例22条：15日内转送、交办', 'transfer', 15, 'natural_day', 'received'],
    ['23条2款：15日内书面告知', 'receive_notice', 15, 'natural_day', 'assigned_or_received'],
    ['23条3款：5个工作日内提出异议', 'objection', 5, 'working_day', 'assigned'],
    ['34条：自受理之日起60日内办结', 'opinion', 60, 'natural_day', 'petition_accepted'],
    ['34条：延长期限不得超过30日', 'extend', 30, 'natural_day', 'original_due'],
    ['35条：收到书面答复之日起30日内请求复查', 'review_req', 30, 'natural_day', 'served_opinion'],
    ['35条：收到复查请求之日起30日内提出复查意见', 'review', 30, 'natural_day', 'review_requested'],
    ['36条：收到书面答复之日起30日内请求复核', 'recheck_req', 30, 'natural_day', 'served_review'],
    ['36条：收到复核请求之日起30日内提出复核意见', 'recheck', 30, 'natural_day', 'recheck_requested'],
    ['简易办理：受理后10个工作日内答复', 's_reply', 10, 'working_day', 'simple_accepted'],
    ['人民调解法33条：协议生效之日起30日内申请司法确认', 'm_confirm', 30, 'natural_day', 'agreement_effective'],
  ])('%s', (_article, node, n, unit, from) => {
    expect(limitOf(node)).toEqual({ n, unit, from });
  });

  it('knows the 60 days of article 34 and the review of article 35 on path 6 alone', () => {
    for (const { road, main, branches } of map.roads) {
      const nodes = [...main, ...branches.flatMap((branch) => branch.nodes)];
      const isPath6 = road.track === 'appeal' && road.path === 6;
      expect(nodes.includes('opinion')).toBe(isPath6);
      expect(nodes.includes('review_req')).toBe(isPath6);
    }
  });
});

describe('the road of one matter', () => {
  const map = goodMap();

  it('is the petition procedure for path 6, not all sixty nodes', () => {
    const road = roadOf(map, { track: 'appeal', path: 6 });
    expect(road?.main).toEqual([
      ...['submit', 'register', 'triage', 'receive_notice', 'classify31', 'p6_petition'],
      ...['hear', 'opinion', 'deliver', 'rate'],
    ]);
    expect(road?.branches.map(({ nodes }) => nodes.join(' '))).toContain(
      'review_req review recheck_req recheck closed',
    );
  });

  it('has the forks at triage wherever both ends of them lie on it', () => {
    const forks = (road: Road) => roadOf(map, road)?.branches.map(({ nodes }) => nodes.join(' '));
    expect(forks({ track: 'suggestion', path: null })).toContain('transfer');
    expect(forks({ track: 'mediation', path: null })).toContain('not_accept');
    expect(forks({ track: 'mediation', path: null })).not.toContain('transfer');
    expect(forks({ track: 'supervision', path: null })).toEqual(['account']);
  });

  it('is null where the map has none', () => {
    expect(roadOf(map, { track: 'common', path: null })).toBeNull();
    expect(roadOf(map, { track: 'appeal', path: null })).toBeNull();
  });
});

describe('a track as a drawing', () => {
  const map = goodMap();

  it('has its own nodes, the common ones around it, and no loose edge', () => {
    const { nodes, edges } = trackGraph(map, 'mediation');
    const ids = nodes.map(({ id }) => id);
    expect(ids).toContain('triage');
    expect(ids.filter((id) => id.startsWith('m_'))).toHaveLength(9);
    expect(ids).not.toContain('opinion');
    expect(edges.every(({ from, to }) => ids.includes(from) && ids.includes(to))).toBe(true);
  });

  it.each<Track>(['common', 'appeal', 'judicial', 'suggestion', 'accusation', 'simple', 'mediation', 'supervision'])(
    'is not empty for %s',
    (track) => expect(trackGraph(map, track).edges.length).toBeGreaterThan(0),
  );
});

describe('a route map that does not hang together is refused with the reason', () => {
  const first = (map: RouteMap) => {
    const [road] = map.roads;
    if (road === undefined) throw new Error('no road');
    return road;
  };

  it.each<[string, (map: RouteMap) => void]>([
    ['环节 rate 重复', (map) => void map.nodes.push(nodeOf(map, 'rate'))],
    [
      '连线 rate -> nowhere 的环节 nowhere 不存在',
      (map) => void map.edges.push({ from: 'rate', to: 'nowhere', when: 'always' }),
    ],
    ['从 submit 走不到环节 island', (map) => void map.nodes.push({ ...nodeOf(map, 'rate'), id: 'island' })],
    ['路径 appeal/1 重复', (map) => void map.roads.push(first(map))],
    ['缺少路径 appeal/1', (map) => void map.roads.shift()],
    ['appeal/1：没有连线 submit -> triage', (map) => void first(map).main.splice(1, 1)],
    ['appeal/1：应从 submit 开始', (map) => void first(map).main.shift()],
    ['appeal/1：受理时走过的环节 rate 不在主路上', (map) => void first(map).acceptance.push('rate')],
    [
      'appeal/1：分支的起止环节 hear 不在主路上',
      (map) =>
        void first(map).branches.push({ at: 'hear', nodes: ['hearing'], rejoins: null, ends: false, show: 'always' }),
    ],
    [
      'appeal/1：分支 jud_end 不能既结束又回到主路',
      (map) =>
        void first(map).branches.push({
          at: 'triage',
          nodes: ['jud_end'],
          rejoins: 'triage',
          ends: true,
          show: 'always',
        }),
    ],
    [
      '延期环节 rate 后面没有可以延长期限的环节',
      (map) => {
        nodeOf(map, 'rate').limit = { n: 30, unit: 'natural_day', from: 'original_due', force: 'statutory' };
      },
    ],
  ])('%s', (reason, change) => {
    expect(problems(change)).toContain(reason);
  });

  it.each<[string, (map: RouteMap) => void]>([
    ['a limit of no days', (map) => Object.assign(nodeOf(map, 'opinion').limit ?? {}, { n: 0 })],
    ['a limit of half a day', (map) => Object.assign(nodeOf(map, 'opinion').limit ?? {}, { n: 0.5 })],
    ['a unit nobody counts in', (map) => Object.assign(nodeOf(map, 'opinion').limit ?? {}, { unit: 'moon' })],
    ['a clock nobody knows', (map) => Object.assign(nodeOf(map, 'opinion').limit ?? {}, { from: 'someday' })],
    ['an unknown key', (map) => Object.assign(nodeOf(map, 'opinion'), { colour: 'red' })],
    ['no version', (map) => Object.assign(map, { version: '' })],
  ])('%s', (_what, change) => {
    expect(mapFrom(change).ok).toBe(false);
  });

  it.each([null, 1, 'map', [], {}])('%j is no route map', (json) => {
    expect(loadRouteMap(json).ok).toBe(false);
  });
});
