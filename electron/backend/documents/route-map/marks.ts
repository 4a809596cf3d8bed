import type { RouteStep } from '../../../../domain/route-step.ts';
import { stateWords } from '../../../../domain/step-words.ts';
import type { Shape } from '../drawing.ts';

export const MARK_RADIUS = 7;

/** The mark of a step. The three differ by form, so they hold in black and white and for colour-blind eyes. */
export function mark(state: RouteStep['state'], x: number, y: number): Shape[] {
  if (state === 'coming') return [{ kind: 'circle', x, y, radius: MARK_RADIUS, thickness: 1.2, fill: 'white' }];
  if (state === 'current') {
    return [
      { kind: 'circle', x, y, radius: MARK_RADIUS + 1.5, thickness: 2.4, fill: 'white' },
      { kind: 'circle', x, y, radius: MARK_RADIUS - 3, thickness: 2, fill: 'white' },
    ];
  }
  const tick: [number, number][] = [
    [x - 3.4, y + 0.2],
    [x - 0.9, y + 3],
    [x + 3.6, y - 2.8],
  ];
  return [
    { kind: 'circle', x, y, radius: MARK_RADIUS, thickness: 1, fill: 'black' },
    { kind: 'line', points: tick, thickness: 1.6, white: true },
  ];
}

/** What the marks mean, from left to right at one height. */
export function legend(x: number, y: number, size: number, widthOf: (text: string) => number): Shape[] {
  const shapes: Shape[] = [];
  let left = x;
  for (const state of ['passed', 'current', 'coming'] as const) {
    const words = stateWords[state];
    shapes.push(...mark(state, left + MARK_RADIUS + 2, y));
    left += 2 * MARK_RADIUS + 8;
    shapes.push({ kind: 'text', x: left, y: y + size * 0.38, size, role: 'body', text: words });
    left += widthOf(words) + 16;
  }
  const dashes: [number, number][] = [
    [left, y],
    [left + 28, y],
  ];
  shapes.push({ kind: 'line', points: dashes, thickness: 1.2, dashed: true });
  shapes.push({ kind: 'text', x: left + 34, y: y + size * 0.38, size, role: 'body', text: '遇到这种情形才走的支路' });
  return shapes;
}
