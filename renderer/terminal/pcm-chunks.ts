import { DICTATION_RATE, LONGEST_CHUNK_SECONDS } from '../../contract/speech.ts';
import { base64Of } from './base64.ts';

const FULL_SCALE = 32_767;
const LONGEST_SAMPLES = DICTATION_RATE * LONGEST_CHUNK_SECONDS;
/** Beyond this the backend is so far behind that what comes next is dropped rather than kept. */
const MOST_WAITING_SAMPLES = LONGEST_SAMPLES * 6;

/** Sound that waits to be sent: added in small blocks, taken in pieces the backend accepts. */
export interface PcmChunks {
  add(samples: Float32Array): void;
  /** Base64 of 16-bit samples, or null when less than `fewest` samples wait. */
  take(fewest: number): string | null;
}

export function createPcmChunks(): PcmChunks {
  let blocks: Float32Array[] = [];
  let waiting = 0;

  return {
    add(samples) {
      if (waiting + samples.length > MOST_WAITING_SAMPLES) return;
      blocks.push(samples);
      waiting += samples.length;
    },
    take(fewest) {
      if (waiting === 0 || waiting < fewest) return null;
      const all = new Float32Array(waiting);
      let at = 0;
      for (const block of blocks) {
        all.set(block, at);
        at += block.length;
      }
      const rest = all.subarray(LONGEST_SAMPLES);
      blocks = rest.length > 0 ? [rest] : [];
      waiting = rest.length;
      return base64Of(pcmOf(all.subarray(0, LONGEST_SAMPLES)));
    },
  };
}

function pcmOf(samples: Float32Array): Uint8Array {
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [i, sample] of samples.entries()) {
    view.setInt16(i * 2, Math.round(Math.max(-1, Math.min(1, sample)) * FULL_SCALE), true);
  }
  return bytes;
}
