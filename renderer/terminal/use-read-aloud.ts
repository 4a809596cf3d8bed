import { createContext, useContext, useEffect, useRef, useState } from 'react';
import { type ScreenUtterance, screenUtterances } from './read-aloud.ts';
import { createReader, type Reader } from './reader.ts';
import { openSpeaker, type Speaker } from './speaker.ts';
import { SpeechContext } from './speech-context.ts';
import { useTerminal } from './terminal-context.ts';

/** A touch within an element that has this attribute does not stop the reading: its own controls. */
export const READING_CONTROLS = 'data-reading-controls';

/** One touch louder or faster: five from silence to full, and a pace one can hear the difference of. */
const VOLUME_STEP = 0.2;
const RATE_STEP = 0.2;
/** Below, nothing is heard in a hall; above, the voice is no longer understood. */
const VOLUME_RANGE = { least: 0.2, most: 1 };
const RATE_RANGE = { least: 0.6, most: 1.6 };

export interface ReadAloud {
  /** False where the terminal has no voice: then nothing of this is shown. */
  offered: boolean;
  /** The element that is read now, to be marked; null when nothing is. */
  reading: Element | null;
  /** How many pieces were read so far: somebody listens. */
  piecesRead: number;
  /** Reads `root`, or stops when it is reading one. */
  toggle(root: Element | null): void;
  /** Says where the keypad has moved to, for whoever has asked to be read to in this visit. */
  follow(element: Element): void;
  /** Null where it cannot be louder or softer, faster or slower. */
  louder: (() => void) | null;
  quieter: (() => void) | null;
  faster: (() => void) | null;
  slower: (() => void) | null;
}

/** The reading of the screen, for the frame and the dialogs; null where there is none. */
export const ReadAloudContext = createContext<ReadAloud | null>(null);

/**
 * Reads a screen aloud. It stops at a touch anywhere but on its own controls, with the screen it stands on, and with the visit.
 * @param screen which screen stands: another one ends the reading
 */
export function useReadAloud(screen: string): ReadAloud {
  // Kept whole: its parts are made anew each time they are asked for.
  const client = useContext(SpeechContext);
  const { state } = useTerminal();
  const speech = state.terminal?.speech;
  const visitId = state.visit?.id ?? null;
  const [reading, setReading] = useState<Element | null>(null);
  const [piecesRead, setPiecesRead] = useState(0);
  const [chosen, setChosen] = useState<{ visitId: string | null; volume?: number; rate?: number }>({ visitId: null });
  const own: typeof chosen = chosen.visitId === visitId ? chosen : { visitId };
  const volume = own.volume ?? speech?.volume ?? 1;
  const rate = own.rate ?? speech?.rate ?? 1;
  const latest = useRef({ rate, volume });
  latest.current = { rate, volume };
  const speaker = useRef<Speaker | null>(null);
  const reader = useRef<Reader<ScreenUtterance> | null>(null);
  /** Whether it was asked for in this visit. */
  const wanted = useRef(false);
  /** What is read is only where the keypad stands: who asks then wants the whole of it, not silence. */
  const following = useRef(false);

  useEffect(() => {
    if (client === null || visitId === null) return;
    const made = createReader<ScreenUtterance>({
      async fetchSound(text) {
        const said = await client.speech.say({ visitId, text, rate: latest.current.rate }).catch(() => null);
        return said?.ok ? bytesOf(said.wav) : null;
      },
      play(wav, signal) {
        speaker.current ??= openSpeaker(latest.current.volume);
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
      onReading: (piece) => {
        setReading((piece?.node as Element | undefined) ?? null);
        if (piece !== null) setPiecesRead((count) => count + 1);
      },
    });
    reader.current = made;
    const touched = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest(`[${READING_CONTROLS}]`) === null) made.stop();
    };
    window.addEventListener('pointerdown', touched, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', touched, { capture: true });
      made.stop();
      wanted.current = false;
      reader.current = null;
      speaker.current?.close();
      speaker.current = null;
      void client.speech.stop({ visitId }).catch(() => undefined);
    };
  }, [client, visitId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen ends the reading of this one.
  useEffect(() => () => reader.current?.stop(), [screen]);

  // What somebody accuses another of is not for the ears of the hall (article 30).
  const isPrivate =
    state.journey.answers.purpose === 'accusation' || state.visit?.matter?.progress.purpose === 'accusation';
  // The voice says Chinese alone, and half of what stands on a screen in another language is Chinese all the same.
  const isSayable = state.language === 'zh-CN';
  const offered = client !== null && speech?.canSpeak === true && visitId !== null && !isPrivate && isSayable;
  const setVolume = (to: number) => {
    setChosen({ ...own, volume: to });
    speaker.current?.setVolume(to);
  };
  const setRate = (to: number) => setChosen({ ...own, rate: to });
  return {
    offered,
    reading,
    piecesRead,
    toggle(root) {
      const stops = reading !== null && !following.current;
      wanted.current = !stops;
      if (stops) reader.current?.stop();
      else if (root !== null && offered) {
        following.current = false;
        reader.current?.read(screenUtterances(root));
      }
    },
    follow(element) {
      if (!wanted.current || !offered) return;
      following.current = true;
      reader.current?.read(screenUtterances(element));
    },
    louder: stepped(volume, VOLUME_STEP, VOLUME_RANGE, setVolume),
    quieter: stepped(volume, -VOLUME_STEP, VOLUME_RANGE, setVolume),
    faster: stepped(rate, RATE_STEP, RATE_RANGE, setRate),
    slower: stepped(rate, -RATE_STEP, RATE_RANGE, setRate),
  };
}

function stepped(
  from: number,
  by: number,
  { least, most }: { least: number; most: number },
  set: (to: number) => void,
): (() => void) | null {
  const to = Math.min(most, Math.max(least, Math.round((from + by) * 10) / 10));
  return to === from ? null : () => set(to);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
