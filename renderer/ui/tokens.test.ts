import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTRASTS } from './scale.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** What is read, and on what: every pair that the style sheets put together. */
const READ_ON = [
  ['ink', 'paper'],
  ['ink', 'sheet'],
  ['ink', 'accent-wash'],
  ['ink', 'warn-wash'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'sheet'],
  ['ink-soft', 'accent-wash'],
  ['ink-soft', 'warn-wash'],
  ['accent', 'paper'],
  ['accent', 'sheet'],
  ['accent', 'accent-wash'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-pressed'],
  ['warn', 'paper'],
  ['warn', 'warn-wash'],
] as const;

/** The colours of one contrast by their names. */
function coloursOf(contrast: string): Map<string, string> {
  return block(`[data-contrast="${contrast}"] {`);
}

function block(head: string): Map<string, string> {
  const start = css.indexOf(`\n${head}`);
  if (start < 0) throw new Error(`no ${head}`);
  const body = css.slice(start, css.indexOf('}', start));
  return new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', hex = '']) => [name, hex]));
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const digits = hex.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(colours: Map<string, string>, one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map((name) => luminance(colours.get(name) ?? '')).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

it('measures as WCAG does', () => {
  const colours = new Map([
    ['black', '#000'],
    ['white', '#ffffff'],
    ['grey', '#767676'],
  ]);
  expect(ratio(colours, 'black', 'white')).toBeCloseTo(21);
  expect(ratio(colours, 'grey', 'white')).toBeCloseTo(4.54, 2);
});

describe.each(CONTRASTS)('in the colours "%s"', (contrast) => {
  const colours = coloursOf(contrast);

  it.each(READ_ON)('%s can be read on %s: 7 to 1', (text, ground) => {
    expect(ratio(colours, text, ground)).toBeGreaterThanOrEqual(7);
  });

  it('the edge of what can be touched can be seen: 3 to 1', () => {
    expect(ratio(colours, 'line-strong', 'paper')).toBeGreaterThanOrEqual(3);
    expect(ratio(colours, 'line-strong', 'sheet')).toBeGreaterThanOrEqual(3);
  });
});
