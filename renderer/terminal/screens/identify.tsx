import { t, ways } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { CardPicture, PenPicture } from '../../ui/pictures.tsx';
import { Frame } from '../frame.tsx';
import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './screens.module.css';

export function Identify({ cardReader }: Extract<Screen, { name: 'identify' }>) {
  const { send } = useTerminal();
  const byHand = () => send({ type: 'go', to: 'name' });
  const withoutName = () => send({ type: 'go', to: 'anonymous' });
  if (!cardReader) {
    return (
      <Frame
        title={t.identify.noReader}
        next={
          <>
            <Button onPress={withoutName}>{ways.whose.anonymous}</Button>
            <Button look="primary" onPress={byHand}>
              {t.identify.byHandNoReader}
            </Button>
          </>
        }
      >
        <p className={css.say}>{t.identify.noReaderSay}</p>
        <div className={css.picture}>
          <PenPicture />
        </div>
      </Frame>
    );
  }
  return (
    <Frame
      title={t.identify.title}
      next={
        <>
          <Button onPress={withoutName}>{ways.whose.anonymous}</Button>
          <Button onPress={byHand}>{t.identify.byHand}</Button>
        </>
      }
    >
      <p className={css.say}>{t.identify.say}</p>
      <div className={css.picture}>
        <CardPicture />
      </div>
    </Frame>
  );
}
