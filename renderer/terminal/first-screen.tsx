import { useState } from 'react';
import type { FirstView } from '../../contract/first-view.ts';
import { USUAL_LANGUAGE } from '../strings/language.ts';
import { t } from '../strings/words.ts';
import { USUAL_DISPLAY } from '../ui/scale.ts';
import { useScale } from '../ui/use-scale.ts';
import type { FirstTouch } from './first-touch.ts';
import { AttractView } from './screens/attract-view.tsx';
import { useKeypad } from './use-keypad.ts';

/** The first screen by what is remembered of the hall, until the backend has joined; a touch is kept for it. */
export function FirstScreen({ view, keep }: { view: FirstView; keep: (touch: FirstTouch) => void }) {
  const [isKept, setKept] = useState(false);
  useScale(view.pixelsPerInch, USUAL_DISPLAY);
  // The voice comes with the backend.
  useKeypad({ screen: 'attract', onMove: () => {}, onListen: () => {} });
  const kept = (touch: FirstTouch) => {
    keep(touch);
    setKept(true);
  };
  return (
    <AttractView
      siteName={view.siteName}
      hasCardReader={view.hasCardReader}
      terminal={null}
      language={USUAL_LANGUAGE}
      waiting={isKept}
      patience={isKept ? t.starting.say : null}
      // As the finger comes down: the button may be another one when it is lifted.
      touch={(what) => ({ onPointerDown: () => kept(what), onPress: () => kept(what) })}
    />
  );
}
