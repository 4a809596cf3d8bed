import { type ReactNode, useContext, useEffect } from 'react';
import { t } from '../strings/words.ts';
import { ListenIcon, SilenceIcon } from '../ui/icons.tsx';
import { PressButton, type PressEvent } from '../ui/press-button.tsx';
import css from './listening.module.css';
import { READING_CONTROLS, ReadAloudContext } from './use-read-aloud.ts';

const CONTROL = { [READING_CONTROLS]: '' };
/** What is read as one: a question over the screen, or the screen. */
const READ_AS_ONE = 'dialog, [data-screen]';

/** 听一听 or 不听了; nothing where the terminal has no voice. */
export function ListenButton({ className = '' }: { className?: string | undefined }) {
  const readAloud = useContext(ReadAloudContext);
  if (readAloud?.offered !== true) return null;
  const { reading, toggle } = readAloud;
  const press = ({ target }: PressEvent) => toggle(target.closest(READ_AS_ONE));
  return (
    <PressButton {...CONTROL} data-silent="" className={className} onPress={press}>
      {reading === null ? <ListenIcon /> : <SilenceIcon />}
      {reading === null ? t.listening.listen : t.listening.stop}
    </PressButton>
  );
}

/** The same beside the title of a question, where the bar cannot be reached. */
export function ListenHere() {
  return <ListenButton className={css.here} />;
}

/** How loud and how fast, while something is read; `otherwise` when nothing is. */
export function ReadingControls({ className, otherwise }: { className: string | undefined; otherwise: ReactNode }) {
  const readAloud = useContext(ReadAloudContext);
  if (readAloud === null || readAloud.reading === null) return otherwise;
  const { quieter, louder, slower, faster } = readAloud;
  const controls = { quieter, louder, slower, faster };
  return (
    <div {...CONTROL} data-silent="" className={css.controls}>
      {(['quieter', 'louder', 'slower', 'faster'] as const).map((control) => (
        <PressButton
          key={control}
          className={className ?? ''}
          isDisabled={controls[control] === null}
          onPress={() => controls[control]?.()}
        >
          {t.listening[control]}
        </PressButton>
      ))}
    </div>
  );
}

/** Marks what is read, for whoever follows with the eyes. */
export function useReadingMark(reading: Element | null): void {
  useEffect(() => {
    reading?.setAttribute('data-reading', '');
    return () => reading?.removeAttribute('data-reading');
  }, [reading]);
}
