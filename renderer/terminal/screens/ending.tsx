import { useEffect } from 'react';
import type { PaperView } from '../../../contract/shapes/terminal-state.ts';
import { t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { PaperStatus } from '../../ui/paper-status.tsx';
import { CardPicture, PaperPicture } from '../../ui/pictures.tsx';
import { Frame } from '../frame.tsx';
import { ENDING_MS, ENDING_WITH_PAPER_MS } from '../idle.ts';
import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './screens.module.css';

/** Take card and paper; a few seconds, then nothing is left on the screen. */
export function Ending({ visit }: Extract<Screen, { name: 'ending' }>) {
  const { state, send, actions } = useTerminal();
  const papers = visit?.papers ?? [];
  const isOpen = papers.some(needsTime);

  useEffect(() => {
    const timer = setTimeout(() => void actions.wipe(), isOpen ? ENDING_WITH_PAPER_MS : ENDING_MS);
    return () => clearTimeout(timer);
  }, [actions, isOpen]);

  return (
    <Frame
      title={t.ending.title}
      onBack={null}
      next={
        <>
          <Button onPress={() => send({ type: 'stay' })}>{t.ending.stay}</Button>
          <Button look="primary" onPress={() => void actions.wipe()}>
            {t.ending.leave}
          </Button>
        </>
      }
    >
      <p className={css.strong}>{t.ending.take}</p>
      <div className={css.pair}>
        <CardPicture lift />
        <PaperPicture />
      </div>
      {isOpen && <p className={css.say}>{t.ending.papersComing}</p>}
      <PaperStatus papers={papers} disabled={state.waiting} onCameOut={actions.cameOut} />
      <p className={css.soft}>{t.ending.forgotten}</p>
    </Frame>
  );
}

function needsTime({ state }: PaperView): boolean {
  return state === 'intended' || state === 'submitted' || state === 'unknown';
}
