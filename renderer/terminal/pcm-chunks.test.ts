import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DICTATION_RATE, LONGEST_CHUNK_SECONDS } from '../../contract/speech.ts';
import { createPcmChunks } from './pcm-chunks.ts';

const samplesIn = (base64: string | null) => Buffer.from(base64 ?? '', 'base64').length / 2;

describe('sound on its way to the backend', () => {
  it('goes as 16-bit samples', () => {
    const chunks = createPcmChunks();
    chunks.add(Float32Array.of(0, 1, -1, 2));
    expect(Buffer.from(chunks.take(1) ?? '', 'base64').toString('hex')).toBe('0000ff7f0180ff7f');
    expect(chunks.take(1)).toBeNull();
  });

  it('waits until there is enough of it', () => {
    const chunks = createPcmChunks();
    chunks.add(new Float32Array(100));
    expect(chunks.take(101)).toBeNull();
    expect(samplesIn(chunks.take(100))).toBe(100);
  });

  it('never goes in a piece longer than the backend takes, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: DICTATION_RATE * 3 }), { maxLength: 6 }), (lengths) => {
        const chunks = createPcmChunks();
        for (const length of lengths) chunks.add(new Float32Array(length));
        let sent = 0;
        for (let piece = chunks.take(1); piece !== null; piece = chunks.take(1)) {
          expect(samplesIn(piece)).toBeLessThanOrEqual(DICTATION_RATE * LONGEST_CHUNK_SECONDS);
          sent += samplesIn(piece);
        }
        expect(sent).toBe(lengths.reduce((sum, length) => sum + length, 0));
      }),
      { numRuns: 20 },
    );
  });

  it('is dropped, not heaped up, when the backend does not take it', () => {
    const chunks = createPcmChunks();
    for (let second = 0; second < 100; second += 1) chunks.add(new Float32Array(DICTATION_RATE));
    let sent = 0;
    for (let piece = chunks.take(1); piece !== null; piece = chunks.take(1)) sent += samplesIn(piece);
    expect(sent / DICTATION_RATE).toBe(30);
  });
});
