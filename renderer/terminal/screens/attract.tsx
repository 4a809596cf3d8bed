import { Button } from 'react-aria-components';
import { t } from '../../strings/words.ts';
import { TickIcon } from '../../ui/icons.tsx';
import { CardPicture } from '../../ui/pictures.tsx';
import { isUsable, type Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './attract.module.css';
import { troublesOf } from './attract-troubles.ts';

/** What everyone sees first. All of it is one button: a touch anywhere begins. */
export function Attract({ site, terminal }: Extract<Screen, { name: 'attract' }>) {
  const { actions, state } = useTerminal();
  const troubles = troublesOf(terminal);
  return (
    <Button className={css.attract} onPress={() => actions.begin()} isDisabled={state.waiting}>
      <span className={css.hall}>{site.siteName}</span>
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
  );
}
