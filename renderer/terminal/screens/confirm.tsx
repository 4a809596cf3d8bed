import { zh } from '../../strings/zh-CN.ts';
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
      title={zh.confirm.title(person.maskedName)}
      hint={zh.confirm.masked}
      onBack={null}
      next={
        <>
          <Button disabled={state.waiting} onPress={() => actions.confirmPerson(false)}>
            {zh.confirm.no}
          </Button>
          <Button look="primary" disabled={state.waiting} onPress={() => actions.confirmPerson(true)}>
            {zh.confirm.yes}
          </Button>
        </>
      }
    >
      <dl className={css.who}>
        <dt>{zh.confirm.name}</dt>
        <dd>{person.maskedName}</dd>
        {person.maskedNumber && (
          <>
            <dt>{zh.confirm.number}</dt>
            <dd>{person.maskedNumber}</dd>
          </>
        )}
      </dl>
      {person.nameNeedsCheck && (
        <p className={`${css.aside} ${css.warning}`}>
          <WarningIcon />
          {zh.confirm.nameNeedsCheck}
        </p>
      )}
      <p className={css.say}>{zh.confirm.takeCard}</p>
      <div className={css.spring} />
      {!noticeRead && (
        <div className={css.notice}>
          <p className={css.aside}>
            <LockIcon />
            {zh.notice.short}
          </p>
          <Button look="quiet" onPress={() => send({ type: 'overlay', overlay: 'notice' })}>
            {zh.notice.more}
          </Button>
        </div>
      )}
    </Frame>
  );
}
