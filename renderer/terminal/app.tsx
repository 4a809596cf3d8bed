import '../ui/rare-font.css';
import { useContext, useLayoutEffect, useRef } from 'react';
import { speakLanguage } from '../strings/words.ts';
import { useScale } from '../ui/use-scale.ts';
import type { Actions } from './actions.ts';
import { idleLimits } from './idle.ts';
import { useReadingMark } from './listening.tsx';
import { Overlays } from './overlays.tsx';
import { type Screen, screenKey, screenOf } from './screen-of.ts';
import { ScreenView } from './screen-view.tsx';
import type { Store } from './store.ts';
import { TerminalContext, useTerminal } from './terminal-context.ts';
import { signOfLife, useIdle } from './use-idle.ts';
import { useKeypad } from './use-keypad.ts';
import { ReadAloudContext, useReadAloud } from './use-read-aloud.ts';
import { useShown } from './use-shown.ts';

/** Until the hall is known; a usual 21.5 inch panel. */
const USUAL_PIXELS_PER_INCH = 102;
const USUAL_VISIT = { idleSeconds: 90, warningSeconds: 30 };
/** Screens that end by themselves or belong to nobody. */
const UNWATCHED: readonly Screen['name'][] = ['attract', 'starting', 'ending'];
const FINISHED: readonly Screen['name'][] = ['registered'];

export function App({ store, actions }: { store: Store; actions: Actions }) {
  const state = useShown(store);
  const { site, display, language } = state;
  // Before anything below says a word; what holds one already is made anew by the key.
  speakLanguage(language);

  useScale(site?.screen.pixelsPerInch ?? USUAL_PIXELS_PER_INCH, display);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <TerminalContext value={{ state, send: store.send, actions }}>
      <Voiced key={language} />
    </TerminalContext>
  );
}

/** The screen with a voice, if the terminal has one. */
function Voiced() {
  const { state } = useTerminal();
  const screen = screenOf(state);
  const key = screenKey(state);
  const readAloud = useReadAloud(key);
  useReadingMark(readAloud.reading);
  return (
    <ReadAloudContext value={readAloud}>
      <Watched screen={screen} screenKey={key} />
    </ReadAloudContext>
  );
}

/** The screen with what lies over it, for as long as somebody is there. */
function Watched({ screen, screenKey }: { screen: Screen; screenKey: string }) {
  const { state, actions } = useTerminal();
  const readAloud = useContext(ReadAloudContext);
  const { facts, request } = state.journey.answers;
  /** What was read before the question whether anyone is there: its own words are no answer to it. */
  const listened = useRef(0);
  const asking = useRef(false);
  if (!asking.current) listened.current = readAloud?.piecesRead ?? 0;
  const { idle, stay } = useIdle({
    running: !UNWATCHED.includes(screen.name) && (screen.name !== 'backend-lost' || state.visit !== null),
    limits: idleLimits(state.site?.visit ?? USUAL_VISIT, FINISHED.includes(screen.name)),
    // Whoever listens or speaks does not touch.
    sign: [signOfLife(state.visit), listened.current, facts.length, request.length].join(),
    onOver: () => void actions.wipe(),
  });
  asking.current = idle.phase !== 'active';
  useKeypad({
    screen: screenKey,
    onMove: (element) => readAloud?.follow(element),
    onListen: (root) => readAloud?.toggle(root),
  });
  return (
    <>
      <ScreenView screen={screen} />
      <Overlays idle={idle} stay={stay} />
    </>
  );
}
