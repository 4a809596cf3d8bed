import { expect, it } from 'vitest';
import { penLine } from './pen-line.ts';

it('a dot is a line of no length, and nothing is no line', () => {
  expect(penLine([{ x: 3, y: 4 }])).toBe('M3.0 4.0L3.0 4.0');
  expect(penLine([])).toBe('');
});

it('a stroke goes from middle to middle and ends where the pen was lifted', () => {
  const stroke = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 20 },
  ];
  expect(penLine(stroke)).toBe('M0.0 0.0Q0.0 0.0 5.0 0.0Q10.0 0.0 10.0 10.0L10.0 20.0');
});
