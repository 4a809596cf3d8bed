import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Reason } from '../strings/reason.ts';
import { reasonWords } from '../strings/words.ts';
import { dictate } from './dictate.ts';
import { openMicrophone } from './microphone.ts';
import { SpeechContext } from './speech-context.ts';
import { useTerminal } from './terminal-context.ts';

export interface Dictation {
  /** False where the terminal cannot turn speech into text: then nothing of this is shown. */
  offered: boolean;
  /** `writing`: it listens no more, and the last words are on their way. */
  phase: 'off' | 'listening' | 'writing';
  toggle(): void;
}

/** Writing by speaking. It ends with the screen it stands on; words that come later belong to nothing and are dropped. */
export function useDictation(onText: (text: string) => void): Dictation {
  const client = useContext(SpeechContext)?.dictation;
  const { state, send } = useTerminal();
  const visitId = state.visit?.id ?? null;
  const [phase, setPhase] = useState<Dictation['phase']>('off');
  const running = useRef<{ stop(): void } | null>(null);
  const write = useRef<((text: string) => void) | null>(onText);
  useLayoutEffect(() => {
    write.current = onText;
  });
  useEffect(
    () => () => {
      write.current = null;
      running.current?.stop();
    },
    [],
  );

  return {
    offered: client !== undefined && visitId !== null && state.terminal?.speech.canListen === true,
    phase,
    toggle() {
      if (phase === 'writing' || client === undefined || visitId === null) return;
      if (phase === 'listening') {
        setPhase('writing');
        running.current?.stop();
        return;
      }
      setPhase('listening');
      running.current = dictate({
        client,
        visitId,
        openMicrophone,
        onText: (text) => write.current?.(text),
        onEnd: (reason) => {
          running.current = null;
          if (write.current === null) return;
          setPhase('off');
          if (reason !== null) send({ type: 'call-ended', failure: reasonOf(reason) });
        },
      });
    },
  };
}

const reasonOf = (reason: string): Reason => (reason in reasonWords ? (reason as Reason) : 'dictation-failed');
