import type { ReactNode } from 'react';
import type { ToPrint } from '../../../contract/guidance.ts';
import { guidance } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Frame } from '../frame.tsx';
import type { Asked } from '../guidance-context.ts';
import { PrintLoose } from '../print-loose.tsx';
import { useTerminal } from '../terminal-context.ts';
import css from './screens.module.css';

interface GuideFrameProps {
  title: string;
  hint?: string | undefined;
  next?: ReactNode;
  /** False where the next step itself leads home. */
  home?: boolean;
  /** What can be taken home on paper from here. */
  print?: ToPrint;
  children: ReactNode;
}

/** A page of what the hall can tell: always a way back and a way home. */
export function GuideFrame({ title, hint, next, home = true, print, children }: GuideFrameProps) {
  const { state, send } = useTerminal();
  return (
    <Frame
      title={title}
      {...(hint !== undefined && { hint })}
      next={
        <>
          {home && (
            <Button disabled={state.waiting} onPress={() => send({ type: 'go', to: 'home' })}>
              {guidance.home}
            </Button>
          )}
          {next}
        </>
      }
    >
      {children}
      {print && <PrintLoose print={print} />}
    </Frame>
  );
}

/** What stands there until the backend has answered, or when it has not. */
export function NotHere({ title, asked }: { title: string; asked: Extract<Asked<unknown>, { here: false }> }) {
  return (
    <GuideFrame
      title={title}
      next={
        asked.failed && (
          <Button look="primary" onPress={asked.again}>
            {guidance.again}
          </Button>
        )
      }
    >
      <p className={css.say} role="status">
        {asked.failed ? guidance.failed : guidance.loading}
      </p>
    </GuideFrame>
  );
}

/** The content pack has changed, or names something that is not there. */
export function Gone() {
  return (
    <GuideFrame title={guidance.goneTitle}>
      <p className={css.say}>{guidance.gone}</p>
    </GuideFrame>
  );
}
