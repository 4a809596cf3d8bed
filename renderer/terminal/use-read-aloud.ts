import { useContext, useEffect, useRef, useState } from 'react';
import { type ScreenUtterance, screenUtterances } from './read-aloud.ts';
import { createReader, type Reader } from './reader.ts';
import { openSpeaker, type Speaker } from './speaker.ts';
import { SpeechContext } from './speech-context.ts';
import { useTerminal } from './terminal-context.ts';

/** A touch within an element that has this attribute does not stop the reading: its own controls. */
export const READING_CONTROLS = 'data-reading-controls';

export interface ReadAloud {
  /** False where the terminal has no voice: then nothing of this is shown. */
  offered: boolean;
  /** The element that is read now, to be marked; null when nothing is. */
  reading: Element | null;
  volume: number;
  rate: number;
  /** Reads `root`, or stops when it is reading. */
  toggle(root: Element | null): void;
  /** On from where it was stopped. */
  goOn(): void;
  setVolume(volume: number): void;
  setRate(rate: number): void;
}

/** Reads a screen aloud. It stops at a touch anywhere but on its own controls, with the screen it stands on, and with the visit. */
export function useReadAloud(): ReadAloud {
  const client = useContext(SpeechContext);
  const { state } = useTerminal();
  const speech = state.terminal?.speech;
  const visitId = state.visit?.id ?? null;
  const [reading, setReading] = useState<Element | null>(null);
  const [volume, setVolume] = useState<number | null>(null);
  const [rate, setRate] = useState<number | null>(null);
  const loudness = volume ?? speech?.volume ?? 1;
  const pace = rate ?? speech?.rate ?? 1;
  const latest = useRef({ visitId, pace, loudness });
  latest.current = { visitId, pace, loudness };
  const speaker = useRef<Speaker | null>(null);
  const reader = useRef<Reader<ScreenUtterance> | null>(null);

  useEffect(() => {
    if (client === null || visitId === null) return;
    const made = createReader<ScreenUtterance>({
      async fetchSound(text) {
        const said = await client.say({ visitId, text, rate: latest.current.pace }).catch(() => null);
        return said?.ok ? bytesOf(said.wav) : null;
      },
      play(wav, signal) {
        speaker.current ??= openSpeaker(latest.current.loudness);
        return speaker.current.play(wav, signal);
      },
      pause: (ms, signal) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          signal.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
          });
        }),
      onReading: (piece) => setReading((piece?.node as Element | undefined) ?? null),
    });
    reader.current = made;
    const touched = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest(`[${READING_CONTROLS}]`) === null) made.stop();
    };
    window.addEventListener('pointerdown', touched, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', touched, { capture: true });
      made.stop();
      reader.current = null;
      speaker.current?.close();
      speaker.current = null;
      void client.stop({ visitId }).catch(() => undefined);
    };
  }, [client, visitId]);

  return {
    offered: speech?.canSpeak === true && visitId !== null,
    reading,
    volume: loudness,
    rate: pace,
    toggle(root) {
      if (reading !== null) reader.current?.stop();
      else if (root !== null) reader.current?.read(screenUtterances(root));
    },
    goOn: () => reader.current?.goOn(),
    setVolume(wanted) {
      setVolume(wanted);
      speaker.current?.setVolume(wanted);
    },
    setRate,
  };
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
