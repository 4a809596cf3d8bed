import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../strings/words.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { Button } from '../ui/button.tsx';
import { BackIcon, HelpIcon, LeaveIcon, TextSizeIcon } from '../ui/icons.tsx';
import { PressButton } from '../ui/press-button.tsx';
import { Steps } from '../ui/steps.tsx';
import { callButtonWords } from './call.ts';
import css from './frame.module.css';
import { ListenButton, ReadingControls } from './listening.tsx';
import { screenOf, stepOf } from './screen-of.ts';
import { useSite, useTerminal } from './terminal-context.ts';
import { isKeypadUsed } from './use-keypad.ts';

interface FrameProps {
  title: string;
  hint?: string | undefined;
  /** The one next step, in the corner where it always is. */
  next?: ReactNode;
  /** What 返回 does; null where there is nothing to go back to. */
  onBack?: (() => void) | null;
  /** Below the question, where a screen that lies flat has room. */
  aside?: ReactNode;
  children: ReactNode;
}

/** Every screen of a visit: the bar of the hall, where one is, the question, and the way back and on. */
export function Frame({ title, hint, next, onBack, aside, children }: FrameProps) {
  const { state, send } = useTerminal();
  const step = stepOf(screenOf(state));
  const heading = useRef<HTMLHeadingElement>(null);
  // A new question is read out by a screen reader, unless the focus is in a text, or goes with the keypad.
  useEffect(() => {
    if (title === '') return;
    return afterPaint(() => {
      if (!isKeypadUsed() && !(document.activeElement instanceof HTMLTextAreaElement)) heading.current?.focus();
    });
  }, [title]);

  const back = onBack === undefined ? () => send({ type: 'back' }) : onBack;
  return (
    <div className={css.frame} data-screen="">
      <Bar />
      <main className={css.main}>
        <div className={css.question}>
          {step && <Steps number={step.number} of={step.of} title={t.steps[step.step]} />}
          <div className={css.heading}>
            <h1 className={css.title} ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {hint && <p className={css.hint}>{hint}</p>}
          </div>
          {aside && <div className={css.aside}>{aside}</div>}
        </div>
        <div className={css.body}>{children}</div>
      </main>
      {(back || next) && (
        <footer className={css.bottom}>
          {back && (
            <div data-back="">
              <Button onPress={back} disabled={state.waiting}>
                <BackIcon />
                {t.back}
              </Button>
            </div>
          )}
          {next && <div className={css.next}>{next}</div>}
        </footer>
      )}
    </div>
  );
}

/** The same on every screen: the hall, the voice, the size of the text and the colours, a person's help, the end. */
export function Bar() {
  const { state, send, actions } = useTerminal();
  const { siteName } = useSite();
  const isWriting = state.journey.answers.purpose !== null && state.visit?.matter == null;
  return (
    <header className={css.bar} data-silent="">
      <ReadingControls className={css.tool} otherwise={<span className={css.hall}>{siteName}</span>} />
      <ListenButton className={css.tool} />
      <PressButton className={css.tool} onPress={() => send({ type: 'overlay', overlay: 'display' })}>
        <TextSizeIcon />
        {t.display.open}
      </PressButton>
      <PressButton className={`${css.tool} ${css.help}`} onPress={() => actions.callHelp()}>
        <HelpIcon />
        {callButtonWords(state.terminal?.call ?? null)}
      </PressButton>
      {state.visit && (
        <PressButton
          className={css.tool}
          onPress={() => send(isWriting ? { type: 'overlay', overlay: 'end' } : { type: 'end' })}
        >
          <LeaveIcon />
          {t.bar.end}
        </PressButton>
      )}
    </header>
  );
}
