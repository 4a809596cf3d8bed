import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphWords } from '../../../domain/letter/recognised.ts';
import { readPieces } from './read-pieces.ts';

describe('a paragraph of a letter over several pages', () => {
  it('loses nothing, and what is doubtful stays so', () => {
    const piece = fc.record({
      text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
      sure: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (paragraph) => {
        const parts = readPieces(paragraph);
        expect(parts.map(paragraphWords).join('')).toBe(paragraphWords(paragraph));
        const doubtful = (pieces: typeof paragraph) => pieces.map(({ text, sure }) => (sure ? '' : text)).join('');
        expect(doubtful(parts.flat())).toBe(doubtful(paragraph));
      }),
    );
  });
});
