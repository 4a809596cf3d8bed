import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atRate, mendWav, readWav, wavOf } from './wav.ts';

describe('a WAV file', () => {
  it('gives back the sound it was made of', () => {
    const samples = Float32Array.from([0, 0.5, -0.5, 1, -1, 0.25]);
    const read = readWav(wavOf({ sampleRate: 16_000, samples }));
    expect(read?.sampleRate).toBe(16_000);
    samples.forEach((sample, i) => {
      expect(read?.samples[i]).toBeCloseTo(sample, 3);
    });
  });

  it('may claim any length, as one that was written to a pipe does', () => {
    const wav = wavOf({ sampleRate: 22_050, samples: new Float32Array(100).fill(0.5) });
    new DataView(wav.buffer).setUint32(40, 0x7ffff000, true);
    expect(readWav(wav)?.samples).toHaveLength(100);
    const mended = mendWav(wav);
    expect(mended).toEqual(wavOf({ sampleRate: 22_050, samples: new Float32Array(100).fill(0.5) }));
    expect(mendWav(wavOf({ sampleRate: 22_050, samples: new Float32Array() }))).toBeNull();
  });

  it('is refused, never a crash, when it is something else', () => {
    const good = wavOf({ sampleRate: 16_000, samples: new Float32Array(20) });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(good.length), (noise, cut) => {
        expect(readWav(noise)).toBeNull();
        expect(mendWav(noise)).toBeNull();
        readWav(Uint8Array.from([...good.subarray(0, cut), ...noise]));
      }),
    );
  });

  it('keeps its length in time at another rate', () => {
    expect(atRate({ sampleRate: 22_050, samples: new Float32Array(22_050) }, 16_000).samples).toHaveLength(16_000);
  });
});
