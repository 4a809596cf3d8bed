/** Nodes of a graph by id, and the edges among them. */
export interface Graph {
  ids: readonly string[];
  edges: readonly { from: string; to: string }[];
}

/**
 * Puts nodes into layers so that every edge leads down, except those that close a circle (`back`).
 * A node stands one layer below the lowest of those that lead to it.
 */
export function layered({ ids, edges }: Graph): { layers: string[][]; back: Set<Graph['edges'][number]> } {
  const back = circleEdges({ ids, edges });
  const forward = edges.filter((edge) => !back.has(edge));
  const depth = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depth.get(id);
    if (known !== undefined) return known;
    const found = Math.max(-1, ...forward.filter(({ to }) => to === id).map(({ from }) => depthOf(from))) + 1;
    depth.set(id, found);
    return found;
  };
  const layers: string[][] = [];
  for (const id of ids) {
    const at = depthOf(id);
    layers[at] = [...(layers[at] ?? []), id];
  }
  return { layers: ordered(layers, forward), back };
}

function circleEdges({ ids, edges }: Graph): Set<Graph['edges'][number]> {
  const back = new Set<Graph['edges'][number]>();
  const open = new Set<string>();
  const done = new Set<string>();
  const visit = (id: string): void => {
    open.add(id);
    for (const edge of edges) {
      if (edge.from !== id) continue;
      if (open.has(edge.to)) back.add(edge);
      else if (!done.has(edge.to)) visit(edge.to);
    }
    open.delete(id);
    done.add(id);
  };
  for (const id of ids) if (!done.has(id)) visit(id);
  return back;
}

/** Each layer in the order of what leads into it, so that few edges cross. */
function ordered(layers: readonly string[][], edges: Graph['edges']): string[][] {
  const place = new Map<string, number>();
  return layers.map((layer) => {
    const wish = (id: string): number => {
      const above = edges.flatMap(({ from, to }) => (to === id ? (place.get(from) ?? []) : []));
      return above.length === 0 ? 0.5 : above.reduce((sum, one) => sum + one, 0) / above.length;
    };
    const sorted = layer.map((id) => ({ id, at: wish(id) })).sort((a, b) => a.at - b.at);
    sorted.forEach(({ id }, i) => {
      place.set(id, (i + 0.5) / sorted.length);
    });
    return sorted.map(({ id }) => id);
  });
}
