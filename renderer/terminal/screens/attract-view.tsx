import type { ComponentProps } from 'react';
import type { TerminalView } from '../../../contract/shapes/terminal-state.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../../strings/language.ts';
import { t } from '../../strings/words.ts';
import { HelpIcon, TickIcon } from '../../ui/icons.tsx';
import { CardPicture } from '../../ui/pictures.tsx';
import { PressButton } from '../../ui/press-button.tsx';
import { callButtonWords } from '../call.ts';
import { begins, beginsIn, callsHelp, type FirstTouch } from '../first-touch.ts';
import css from './attract.module.css';
import { troublesOf } from './attract-troubles.ts';

interface AttractViewProps {
  siteName: string;
  hasCardReader: boolean;
  /** Null before the backend has told: then nothing is known to be broken. */
  terminal: TerminalView | null;
  language: Language;
  /** A touch is being answered, which takes `patience` words where it may take long. */
  waiting: boolean;
  patience?: string | null;
  /** What makes a button do this when it is touched. */
  touch: (what: FirstTouch) => Pick<ComponentProps<typeof PressButton>, 'onPress' | 'onPointerDown'>;
}

/**
 * What everyone sees first. All between the hall's name and the foot is one button: a touch anywhere begins; the foot is within
 * reach of whoever sits. It stands before the rest of the page is loaded, and asks for as little as can be.
 */
export function AttractView(props: AttractViewProps) {
  const { siteName, hasCardReader, terminal, language, waiting, patience = null, touch } = props;
  const troubles = terminal === null ? [] : troublesOf(terminal);
  return (
    <main className={css.attract} data-screen="">
      <h1 className={css.hall} data-silent="">
        {siteName}
      </h1>
      <PressButton className={css.all} isDisabled={waiting} {...touch(begins)}>
        <span className={css.invitation}>
          <span className={css.title}>{t.attract.title}</span>
          <span className={css.lead}>{t.attract.lead}</span>
        </span>
        <span className={css.road}>
          {t.attract.promises.map(([head, text]) => (
            <span key={head} className={css.promise}>
              <span className={css.node}>
                <TickIcon />
              </span>
              <span>
                <b>{head}</b>
                {text}
              </span>
            </span>
          ))}
        </span>
        {troubles.length > 0 && (
          <span className={css.troubles} role="status">
            {troubles.map((trouble) => (
              <span key={trouble}>{trouble}</span>
            ))}
          </span>
        )}
        <span className={css.begin}>
          <span className={css.touch}>{patience ?? t.attract.touch}</span>
          {hasCardReader && (
            <span className={css.card}>
              <span className={css.picture}>
                <CardPicture />
              </span>
              {t.attract.orCard}
            </span>
          )}
        </span>
        <span className={css.free}>{t.attract.free}</span>
      </PressButton>
      <footer className={css.foot} data-silent="">
        <PressButton className={`${css.tool} ${css.help}`} {...touch(callsHelp)}>
          <HelpIcon />
          {callButtonWords(terminal?.call ?? null)}
        </PressButton>
        {LANGUAGES.filter((one) => one !== language).map((one) => (
          <PressButton key={one} lang={one} className={css.tool} isDisabled={waiting} {...touch(beginsIn[one])}>
            {LANGUAGE_NAMES[one]}
          </PressButton>
        ))}
      </footer>
    </main>
  );
}
