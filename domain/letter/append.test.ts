import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appended } from './append.ts';

describe('words of a letter', () => {
  it('stand behind what was written before, on a line of their own', () => {
    expect(appended('', '路坏了。', 100)).toBe('路坏了。');
    expect(appended('路坏了。 \n', '没人修。', 100)).toBe('路坏了。\n没人修。');
  });

  it('are cut where there is no more room, between two characters', () => {
    expect(appended('路坏了。', '没人修。', 7)).toBe('路坏了。\n没人');
    expect(appended('', '\u{20BB7}\u{20BB7}', 3)).toBe('\u{20BB7}');
    expect(appended('写满了。', '没人修。', 4)).toBe('写满了。');
  });

  it('never take away what was written, nor pass the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.string({ unit: 'grapheme' }),
        fc.nat(60),
        (before, added, room) => {
          const limit = before.length + room;
          const text = appended(before, added, limit);
          expect(text.startsWith(before.trimEnd())).toBe(true);
          expect(text.length).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });
});
