import { type ReactNode, useEffect, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { zh } from '../strings/zh-CN.ts';
import { Button } from '../ui/button.tsx';
import { BackIcon, ContrastIcon, HelpIcon, LeaveIcon, TextSizeIcon } from '../ui/icons.tsx';
import { Steps } from '../ui/steps.tsx';
import css from './frame.module.css';
import { screenOf, stepOf } from './screen-of.ts';
import { useSite, useTerminal } from './terminal-context.ts';

interface FrameProps {
  title: string;
  hint?: string;
  /** The one next step, in the corner where it always is. */
  next?: ReactNode;
  /** What 返回 does; null where there is nothing to go back to. */
  onBack?: (() => void) | null;
  children: ReactNode;
}

/** Every screen of a visit: the bar of the hall, where one is, the question, and the way back and on. */
export function Frame({ title, hint, next, onBack, children }: FrameProps) {
  const { state, send } = useTerminal();
  const step = stepOf(screenOf(state));
  const heading = useRef<HTMLHeadingElement>(null);
  // A new question is read out by a screen reader, unless the screen has put the focus into a text already.
  useEffect(() => {
    if (title !== '' && !(document.activeElement instanceof HTMLTextAreaElement)) heading.current?.focus();
  }, [title]);

  const back = onBack === undefined ? () => send({ type: 'back' }) : onBack;
  return (
    <div className={css.frame}>
      <Bar />
      <main className={css.main}>
        {step && <Steps number={step.number} of={step.of} title={zh.steps[step.step]} />}
        <div className={css.heading}>
          <h1 className={css.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {hint && <p className={css.hint}>{hint}</p>}
        </div>
        <div className={css.body}>{children}</div>
      </main>
      {(back || next) && (
        <footer className={css.bottom}>
          {back && (
            <Button onPress={back} disabled={state.waiting}>
              <BackIcon />
              {zh.back}
            </Button>
          )}
          {next && <div className={css.next}>{next}</div>}
        </footer>
      )}
    </div>
  );
}

/** The same on every screen: the hall, the size of the text, the colours, a person's help, the end. */
export function Bar() {
  const { state, send } = useTerminal();
  const { siteName } = useSite();
  const isHigh = state.contrast === 'high';
  const isWriting = state.journey.answers.purpose !== null && state.visit?.matter == null;
  return (
    <header className={css.bar}>
      <span className={css.hall}>{siteName}</span>
      <AriaButton className={css.tool} onPress={() => send({ type: 'overlay', overlay: 'text-size' })}>
        <TextSizeIcon />
        {zh.bar.textSize}
      </AriaButton>
      <AriaButton className={css.tool} onPress={() => send({ type: 'contrast', contrast: isHigh ? 'normal' : 'high' })}>
        <ContrastIcon />
        {isHigh ? zh.bar.normalContrast : zh.bar.highContrast}
      </AriaButton>
      <AriaButton className={`${css.tool} ${css.help}`} onPress={() => send({ type: 'overlay', overlay: 'help' })}>
        <HelpIcon />
        {zh.bar.help}
      </AriaButton>
      {state.visit && (
        <AriaButton
          className={css.tool}
          onPress={() => send(isWriting ? { type: 'overlay', overlay: 'end' } : { type: 'end' })}
        >
          <LeaveIcon />
          {zh.bar.end}
        </AriaButton>
      )}
    </header>
  );
}
