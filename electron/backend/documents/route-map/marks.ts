import type { BranchStepOnPaper } from '../../../../domain/documents/route-map-page.ts';
import type { Shape } from '../drawing.ts';

export const MARK_RADIUS = 7;

/** The mark of a step. The three differ by form, so they hold in black and white and for colour-blind eyes. */
export function mark(state: BranchStepOnPaper['state'], x: number, y: number): Shape[] {
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

export const HERE_WORDS = '现在在这里';

/** What the marks mean, from left to right at one height. */
export function legend(x: number, y: number, size: number, widthOf: (text: string) => number): Shape[] {
  const entries = [
    { state: 'passed', words: '已经办过' },
    { state: 'current', words: HERE_WORDS },
    { state: 'coming', words: '还没有到' },
  ] as const;
  const shapes: Shape[] = [];
  let left = x;
  for (const { state, words } of entries) {
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
