import { t } from '../../strings/words.ts';
import { CardPicture } from '../../ui/pictures.tsx';
import { Frame } from '../frame.tsx';
import type { Screen } from '../screen-of.ts';
import css from './screens.module.css';

/** Stands until the card is lifted; nothing has to be touched. */
export function CardProblem({ problem }: Extract<Screen, { name: 'card-problem' }>) {
  const { title, what, next } = t.cardProblem[problem];
  return (
    <Frame title={title} hint={what} onBack={null}>
      <p className={css.strong}>{next}</p>
      <div className={css.picture}>
        <CardPicture lift={problem !== 'unreadable'} />
      </div>
      <p className={css.soft}>{t.cardProblem.lift}</p>
    </Frame>
  );
}
