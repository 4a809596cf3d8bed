import { Button } from 'react-aria-components';
import { LANGUAGE_NAMES, LANGUAGES } from '../../strings/language.ts';
import { t } from '../../strings/words.ts';
import { HelpIcon, TickIcon } from '../../ui/icons.tsx';
import { CardPicture } from '../../ui/pictures.tsx';
import { callButtonWords } from '../call.ts';
import { isUsable, type Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './attract.module.css';
import { troublesOf } from './attract-troubles.ts';

/** What everyone sees first. All below the hall's name is one button: a touch anywhere begins. */
export function Attract({ site, terminal }: Extract<Screen, { name: 'attract' }>) {
  const { actions, state, send } = useTerminal();
  const troubles = troublesOf(terminal);
  return (
    <main className={css.attract} data-screen="">
      <header className={css.top} data-silent="">
        <h1 className={css.hall}>{site.siteName}</h1>
        <Button className={css.tool} onPress={() => actions.callHelp()}>
          <HelpIcon />
          {callButtonWords(terminal.call)}
        </Button>
        {LANGUAGES.filter((language) => language !== state.language).map((language) => (
          // Choosing begins the visit, so that no language is left behind by somebody who went away.
          <Button
            key={language}
            lang={language}
            className={css.tool}
            isDisabled={state.waiting}
            onPress={() => {
              send({ type: 'language', language });
              actions.begin();
            }}
          >
            {LANGUAGE_NAMES[language]}
          </Button>
        ))}
      </header>
      <Button className={css.all} onPress={() => actions.begin()} isDisabled={state.waiting}>
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
          <span className={css.touch}>{t.attract.touch}</span>
          {isUsable(terminal, 'id-card-reader') && (
            <span className={css.card}>
              <span className={css.picture}>
                <CardPicture />
              </span>
              {t.attract.orCard}
            </span>
          )}
        </span>
        <span className={css.free}>{t.attract.free}</span>
      </Button>
    </main>
  );
}
