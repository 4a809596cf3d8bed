/** One channel of sound, samples between -1 and 1. */
export interface Sound {
  sampleRate: number;
  samples: Float32Array;
}

const HEADER_BYTES = 44;
const FULL_SCALE = 32_767;
const PCM = 1;

/** Sound as a WAV file: one channel, 16 bits. */
export function wavOf({ sampleRate, samples }: Sound): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + samples.length * 2);
  const view = new DataView(bytes.buffer);
  const ascii = (at: number, text: string) =>
    bytes.set(
      [...text].map((char) => char.charCodeAt(0)),
      at,
    );
  ascii(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  ascii(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  ascii(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  for (const [i, sample] of samples.entries()) {
    view.setInt16(HEADER_BYTES + i * 2, Math.round(Math.max(-1, Math.min(1, sample)) * FULL_SCALE), true);
  }
  return bytes;
}

/** Where the samples of a WAV file lie, in bytes, and what they are. */
interface WavPlan {
  channels: number;
  sampleRate: number;
  dataAt: number;
  dataBytes: number;
}

/**
 * The sound in a WAV file of 16-bit PCM; of several channels the first. Null when it is none.
 * The lengths in the header are not trusted.
 */
export function readWav(bytes: Uint8Array): Sound | null {
  const plan = planOf(bytes);
  if (plan === null) return null;
  const { channels, sampleRate, dataAt, dataBytes } = plan;
  const view = viewOf(bytes);
  const step = channels * 2;
  const samples = new Float32Array(Math.floor(dataBytes / step));
  for (let i = 0; i < samples.length; i += 1) samples[i] = view.getInt16(dataAt + i * step, true) / (FULL_SCALE + 1);
  return { sampleRate, samples };
}

/**
 * Writes the true lengths into the header of a WAV file, in place: espeak-ng writes to a pipe before it knows them.
 * Null when it is no WAV, or has no sound in it.
 */
export function mendWav(bytes: Uint8Array): Uint8Array | null {
  const plan = planOf(bytes);
  if (plan === null || plan.dataBytes === 0) return null;
  const view = viewOf(bytes);
  const end = plan.dataAt + plan.dataBytes;
  view.setUint32(4, end - 8, true);
  view.setUint32(plan.dataAt - 4, plan.dataBytes, true);
  return bytes.subarray(0, end);
}

function planOf(bytes: Uint8Array): WavPlan | null {
  const view = viewOf(bytes);
  const tag = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < HEADER_BYTES || tag(0) !== 'RIFF' || tag(8) !== 'WAVE') return null;
  let format: { channels: number; sampleRate: number } | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    const body = at + 8;
    if (tag(at) === 'fmt ' && body + 16 <= bytes.length) {
      if (view.getUint16(body, true) !== PCM || view.getUint16(body + 14, true) !== 16) return null;
      format = { channels: view.getUint16(body + 2, true), sampleRate: view.getUint32(body + 4, true) };
    }
    if (tag(at) === 'data') {
      if (format === null || format.channels === 0 || format.sampleRate === 0) return null;
      return { ...format, dataAt: body, dataBytes: Math.min(body + length, bytes.length) - body };
    }
    at = body + length + (length % 2);
  }
  return null;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The same sound at another rate, by straight lines between samples: good enough for speech in tests and for recognition. */
export function atRate({ sampleRate, samples }: Sound, wanted: number): Sound {
  const count = Math.floor((samples.length * wanted) / sampleRate);
  const resampled = Float32Array.from({ length: count }, (_, i) => {
    const at = (i * sampleRate) / wanted;
    const before = samples[Math.floor(at)] ?? 0;
    const after = samples[Math.floor(at) + 1] ?? before;
    return before + (after - before) * (at - Math.floor(at));
  });
  return { sampleRate: wanted, samples: resampled };
}
