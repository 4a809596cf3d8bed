import { t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { LockIcon, WarningIcon } from '../../ui/icons.tsx';
import { Frame } from '../frame.tsx';
import type { Screen } from '../screen-of.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './screens.module.css';

/** 您是 王*国 吗？ Masked, for someone may look over a shoulder. */
export function Confirm({ person, noticeRead }: Extract<Screen, { name: 'confirm' }>) {
  const { state, send, actions } = useTerminal();
  return (
    <Frame
      title={t.confirm.title(person.maskedName)}
      hint={t.confirm.masked}
      onBack={null}
      next={
        <>
          <Button disabled={state.waiting} onPress={() => actions.confirmPerson(false)}>
            {t.confirm.no}
          </Button>
          <Button look="primary" disabled={state.waiting} onPress={() => actions.confirmPerson(true)}>
            {t.confirm.yes}
          </Button>
        </>
      }
    >
      <dl className={css.who}>
        <dt>{t.confirm.name}</dt>
        <dd>{person.maskedName}</dd>
        {person.maskedNumber && (
          <>
            <dt>{t.confirm.number}</dt>
            <dd>{person.maskedNumber}</dd>
          </>
        )}
      </dl>
      {person.nameNeedsCheck && (
        <p className={`${css.aside} ${css.warning}`}>
          <WarningIcon />
          {t.confirm.nameNeedsCheck}
        </p>
      )}
      <p className={css.say}>{t.confirm.takeCard}</p>
      <div className={css.spring} />
      {!noticeRead && (
        <div className={css.notice}>
          <p className={css.aside}>
            <LockIcon />
            {t.notice.short}
          </p>
          <Button look="quiet" onPress={() => send({ type: 'overlay', overlay: 'notice' })}>
            {t.notice.more}
          </Button>
        </div>
      )}
    </Frame>
  );
}
