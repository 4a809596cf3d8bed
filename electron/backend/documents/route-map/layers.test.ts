import { describe, expect, it } from 'vitest';
import { layered } from './layers.ts';

describe('layers of a track', () => {
  it('puts every step below those that lead to it', () => {
    const edges = [
      { from: 'a', to: 'b' },
      { from: 'a', to: 'd' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'd' },
    ];
    expect(layered({ ids: ['a', 'b', 'c', 'd'], edges }).layers).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  it('marks the edge that closes a circle', () => {
    const back = { from: 'b', to: 'a' };
    const found = layered({ ids: ['a', 'b'], edges: [{ from: 'a', to: 'b' }, back] });
    expect(found.layers).toEqual([['a'], ['b']]);
    expect([...found.back]).toEqual([back]);
  });
});
