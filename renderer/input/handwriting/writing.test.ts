import { describe, expect, it } from 'vitest';
import { endsCharacter, NO_INK, type Writing, withoutLastStroke, withStroke } from './writing.ts';

const stroke = (x: number) => [{ x, y: 0 }];
const one: Writing = { field: 0, ink: [stroke(1)] };

describe('two fields written in by turns', () => {
  it('go on with the character while the pen stays in its field', () => {
    expect(endsCharacter(one, 0)).toBe(false);
    expect(withStroke(one, 0, stroke(2)).ink).toEqual([stroke(1), stroke(2)]);
  });

  it('end the character when the pen goes to the other field', () => {
    expect(endsCharacter(one, 1)).toBe(true);
    expect(withStroke(one, 1, stroke(2))).toEqual({ field: 1, ink: [stroke(2)] });
  });

  it('end nothing when nothing was written yet', () => {
    expect(endsCharacter({ field: 0, ink: NO_INK }, 1)).toBe(false);
  });

  it('take back one stroke after the other until nothing is left', () => {
    const two = withStroke(one, 0, stroke(2));
    expect(withoutLastStroke(two)).toEqual(one);
    expect(withoutLastStroke(one)).toEqual({ field: 0, ink: NO_INK });
    expect(withoutLastStroke({ field: 0, ink: NO_INK }).ink).toBe(NO_INK);
  });
});
