import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerOf, minglu, refusalOf } from './run-cli.fixture.ts';

interface Vector {
  name: string;
  frame: string;
  card: Record<string, unknown>;
}
const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../../native/id-card-reader/vectors.json', import.meta.url), 'utf8'),
);
const frame = vectors[0]?.frame ?? '';

describe('card decode', () => {
  it.each(vectors)('reads $name', async ({ frame, card }) => {
    expect(await answerOf(['card', 'decode'], frame)).toEqual(card);
  });

  it('ignores white space and the case of the digits', async () => {
    const spaced = `  ${frame.toUpperCase().replace(/(.{2})/g, '$1 ')}\r\n`;
    expect(await answerOf(['card', 'decode'], spaced)).toEqual(vectors[0]?.card);
  });

  it('prints a readable form without --json', async () => {
    const { code, stdout } = await minglu(['card', 'decode'], frame);
    expect(code).toBe(0);
    expect(stdout).toContain('name: 测𬎆试\n');
    expect(stdout).toContain('validUntil: long-term\n');
  });

  it.each([
    ['nothing', '', /empty/],
    ['what is not hex', 'aaaaaa9669 zz', /not hex/],
    ['half a byte', frame.slice(0, -1), /not hex/],
    ['no frame', '00112233', /no frame/],
    ['a frame cut short', frame.slice(0, 200), /too early/],
    ['a flipped check byte', `${frame.slice(0, -2)}00`, /check byte/],
    ['a reply that reports no card', 'aaaaaa9669 0004 000080 84', /status 80/],
    ['a reply to another command', 'aaaaaa9669 0008 000090 00000000 98', /not a reply to 30 01/],
    ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00), /not UTF-8/],
    ['a stream without end', 'a'.repeat(5 * 1024 * 1024), /more than 4 MiB/],
  ])('refuses %s', async (_, input, words) => {
    expect(await refusalOf(['card', 'decode'], input)).toMatch(words);
  });
});
