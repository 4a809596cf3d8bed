import { DICTATION_RATE } from '../../contract/speech.ts';

/** A file of its own origin: the page's policy allows no other, and the audio thread loads it by itself. */
const WORKLET = '/microphone-worklet.js';

/**
 * Opens the microphone; blocks of `DICTATION_RATE` samples arrive until the answer is called.
 * @throws when there is no microphone or the terminal does not permit it
 */
export async function openMicrophone(onBlock: (samples: Float32Array) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  });
  // Chromium converts to the context's rate.
  const context = new AudioContext({ sampleRate: DICTATION_RATE });
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
    void context.close();
  };
  try {
    await context.audioWorklet.addModule(WORKLET);
    const node = new AudioWorkletNode(context, 'microphone', { numberOfOutputs: 0 });
    node.port.onmessage = ({ data }: MessageEvent<Float32Array>) => onBlock(data);
    context.createMediaStreamSource(stream).connect(node);
    await context.resume();
  } catch (error) {
    close();
    throw error;
  }
  return close;
}
