import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type Direction, nextBox } from './keypad.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right'];

// A screen with two tiles side by side, a wide one below, 返回 and 下一步 in the corners.
const tiles = { one: box(60, 300, 460, 200), two: box(540, 300, 460, 200), wide: box(60, 520, 940, 200) };
const corners = { back: box(60, 1700, 200, 96), next: box(680, 1700, 320, 96) };
const names = [...Object.keys(tiles), ...Object.keys(corners)];
const boxes = [...Object.values(tiles), ...Object.values(corners)];
const go = (name: string, direction: Direction) => {
  const found = nextBox(boxes[names.indexOf(name)] ?? box(0, 0, 0, 0), boxes, direction);
  return found === null ? null : names[found];
};

describe('an arrow key', () => {
  it('leads to what lies that way', () => {
    expect(go('one', 'right')).toBe('two');
    expect(go('two', 'left')).toBe('one');
    expect(go('one', 'down')).toBe('wide');
    expect(go('two', 'down')).toBe('wide');
    expect(go('back', 'right')).toBe('next');
    expect(go('next', 'up')).toBe('wide');
  });

  it('stays where it is when nothing lies that way', () => {
    expect(go('one', 'up')).toBeNull();
    expect(go('one', 'left')).toBeNull();
    expect(go('back', 'down')).toBeNull();
  });

  it('does not leave the row to the side', () => {
    expect(go('wide', 'right')).toBeNull();
  });

  it('takes the nearest key of the row below, where the rows are set off by half a key', () => {
    const above = box(100, 0, 40, 40);
    const below = [box(70, 50, 40, 40), box(115, 50, 40, 40), box(160, 50, 40, 40)];
    expect(nextBox(above, below, 'down')).toBe(1);
  });
});

describe('any screen of rows', () => {
  const rows = fc.array(
    fc.array(fc.record({ width: fc.integer({ min: 20, max: 300 }) }), { minLength: 1, maxLength: 10 }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  const laidOut = rows.map((all) =>
    all.flatMap((row, y) => {
      let left = 0;
      return row.map(({ width }) => {
        const one = box(left, y * 100, width, 80);
        left += width + 10;
        return one;
      });
    }),
  );

  it('has nothing that arrow keys cannot reach from its first element', () => {
    fc.assert(
      fc.property(laidOut, (all) => {
        const reached = new Set([0]);
        const left = [0];
        for (let at = left.pop(); at !== undefined; at = left.pop()) {
          for (const direction of DIRECTIONS) {
            const next = nextBox(all[at] ?? box(0, 0, 0, 0), all, direction);
            if (next !== null && !reached.has(next)) {
              reached.add(next);
              left.push(next);
            }
          }
        }
        expect(reached.size).toBe(all.length);
      }),
    );
  });

  it('never leads back against the arrow', () => {
    fc.assert(
      fc.property(laidOut, fc.nat(), (all, n) => {
        const from = all[n % all.length] ?? box(0, 0, 0, 0);
        const down = nextBox(from, all, 'down');
        const right = nextBox(from, all, 'right');
        if (down !== null) expect(all[down]?.top).toBeGreaterThan(from.top);
        if (right !== null) expect(all[right]?.left).toBeGreaterThan(from.left);
      }),
    );
  });
});
