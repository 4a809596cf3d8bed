import type { RouteBranch, RouteMap, RouteRoad } from './route-map.ts';

const START = 'submit';
/** A matter can be put on any of these, so every map must know them. */
const NEEDED_ROADS = [
  ...['appeal/1', 'appeal/2', 'appeal/3', 'appeal/4', 'appeal/5', 'appeal/6'],
  ...['judicial', 'suggestion', 'accusation', 'simple', 'mediation', 'supervision'],
];

/** What is wrong with a map of the right shape, each in one Chinese sentence; empty when nothing is. */
export function mapProblems(map: RouteMap): string[] {
  const ids = new Set(map.nodes.map(({ id }) => id));
  return [
    ...repeated(map.nodes.map(({ id }) => id)).map((id) => `环节 ${id} 重复`),
    ...map.edges.flatMap(({ from, to }) =>
      [from, to].filter((id) => !ids.has(id)).map((id) => `连线 ${from} -> ${to} 的环节 ${id} 不存在`),
    ),
    ...map.edges
      .filter(({ when, say }) => (when === 'always') !== (say === undefined))
      .map(
        ({ from, to, when }) =>
          `连线 ${from} -> ${to}：${when === 'always' ? '总会走，不该有 say' : '缺少 say（什么情形才走）'}`,
      ),
    ...unreachable(map, ids).map((id) => `从 ${START} 走不到环节 ${id}`),
    ...repeated(map.roads.map(roadName)).map((name) => `路径 ${name} 重复`),
    ...NEEDED_ROADS.filter((name) => !map.roads.map(roadName).includes(name)).map((name) => `缺少路径 ${name}`),
    ...extensionsOfNothing(map).map((id) => `延期环节 ${id} 后面没有可以延长期限的环节`),
    ...map.roads.flatMap((road) => roadProblems(road, map)),
    ...map.commonBranches.flatMap((branch) => branchProblems(branch, '公共分支', map)),
  ];
}

function roadProblems(road: RouteRoad, map: RouteMap): string[] {
  const name = roadName(road);
  const problems = chainProblems(road.main, name, map);
  if ((road.road.track === 'appeal') !== (road.road.path !== null)) problems.push(`${name}：只有申诉求决分六条路`);
  if (road.main[0] !== START) problems.push(`${name}：应从 ${START} 开始`);
  problems.push(...repeated(road.main).map((id) => `${name}：环节 ${id} 走了两次`));
  for (const id of road.acceptance) {
    if (!road.main.includes(id)) problems.push(`${name}：受理时走过的环节 ${id} 不在主路上`);
  }
  for (const branch of road.branches) {
    problems.push(...branchProblems(branch, name, map));
    for (const id of [branch.at, branch.rejoins]) {
      if (id !== null && !road.main.includes(id)) problems.push(`${name}：分支的起止环节 ${id} 不在主路上`);
    }
  }
  return problems;
}

function branchProblems(branch: RouteBranch, name: string, map: RouteMap): string[] {
  const chain = [branch.at, ...branch.nodes, ...(branch.rejoins === null ? [] : [branch.rejoins])];
  const problems = chainProblems(chain, name, map);
  if (branch.ends && branch.rejoins !== null) problems.push(`${name}：分支 ${branch.nodes[0]} 不能既结束又回到主路`);
  return problems;
}

function chainProblems(chain: readonly string[], name: string, map: RouteMap): string[] {
  return chain.slice(1).flatMap((to, i) => {
    const from = chain[i];
    const linked = map.edges.some((edge) => edge.from === from && edge.to === to);
    return linked ? [] : [`${name}：没有连线 ${from} -> ${to}`];
  });
}

function extensionsOfNothing(map: RouteMap): string[] {
  const limited = new Set(map.nodes.filter(({ limit }) => limit !== null).map(({ id }) => id));
  return map.nodes
    .filter(({ limit }) => limit?.from === 'original_due')
    .filter(({ id }) => !map.edges.some(({ from, to }) => from === id && limited.has(to)))
    .map(({ id }) => id);
}

function unreachable(map: RouteMap, ids: ReadonlySet<string>): string[] {
  const reached = new Set<string>();
  const waiting = [START];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...map.edges.filter(({ from }) => from === id).map(({ to }) => to));
  }
  return [...ids].filter((id) => !reached.has(id));
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
}

function roadName({ road }: RouteRoad): string {
  return road.path === null ? road.track : `${road.track}/${road.path}`;
}
