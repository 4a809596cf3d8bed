import type { PlaySound } from './reader.ts';

export interface Speaker {
  play: PlaySound;
  /** 0 to 1, at once, also for what is being said. */
  setVolume(volume: number): void;
  close(): void;
}

/** The machine's sound output through Web Audio, in the page's sandbox; a plugged headphone is the operating system's matter. */
export function openSpeaker(volume: number): Speaker {
  const context = new AudioContext();
  const gain = context.createGain();
  gain.gain.value = volume;
  gain.connect(context.destination);

  return {
    async play(wav, signal) {
      const buffer = await context.decodeAudioData(wav.buffer);
      if (signal.aborted) return;
      await context.resume();
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(gain);
      await new Promise<void>((resolve) => {
        const stop = () => source.stop();
        signal.addEventListener('abort', stop, { once: true });
        source.addEventListener('ended', () => {
          signal.removeEventListener('abort', stop);
          resolve();
        });
        source.start();
      });
    },
    setVolume(wanted) {
      gain.gain.value = wanted;
    },
    close: () => void context.close(),
  };
}
