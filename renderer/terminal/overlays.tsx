import { useContext, useEffect, useRef } from 'react';
import { reasonWords, t } from '../strings/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { callLines } from './call.ts';
import { Care } from './care.tsx';
import { DisplayChoice } from './display.tsx';
import { HelpLines } from './help-lines.tsx';
import type { Idle } from './idle.ts';
import { ListenHere } from './listening.tsx';
import { NoticeItems } from './notice-items.tsx';
import css from './overlays.module.css';
import type { Overlay } from './state.ts';
import { useSite, useTerminal } from './terminal-context.ts';
import { ReadAloudContext } from './use-read-aloud.ts';

/** What may lie over a screen, one at a time: the most pressing first. */
export function Overlays({ idle, stay }: { idle: Idle; stay: () => void }) {
  const { state } = useTerminal();
  if (idle.phase !== 'active')
    return <StillThere secondsLeft={idle.phase === 'warning' ? idle.secondsLeft : 0} stay={stay} />;
  if (state.failure !== null) return <Failure />;
  return state.overlay === null ? null : <Chosen overlay={state.overlay} />;
}

function Chosen({ overlay }: { overlay: NonNullable<Overlay> }) {
  const { send } = useTerminal();
  const close = () => send({ type: 'overlay', overlay: null });
  switch (overlay) {
    case 'help':
      return <Help close={close} />;
    case 'display':
      return <DisplayChoice close={close} aside={<ListenHere />} />;
    case 'care':
      return <Care close={close} />;
    case 'notice':
      return (
        <Dialog title={t.notice.title} onClose={close} tall aside={<ListenHere />} buttons={<Close close={close} />}>
          <NoticeItems />
        </Dialog>
      );
    case 'end':
      return (
        <Dialog
          title={t.endQuestion.title}
          onClose={close}
          alert
          aside={<ListenHere />}
          buttons={
            <>
              <Button look="primary" onPress={close}>
                {t.endQuestion.stay}
              </Button>
              <Button onPress={() => send({ type: 'end' })}>{t.endQuestion.end}</Button>
            </>
          }
        >
          <p>{t.endQuestion.unsaved}</p>
        </Dialog>
      );
  }
}

function Close({ close }: { close: () => void }) {
  return (
    <Button look="primary" onPress={close}>
      {t.close}
    </Button>
  );
}

/** Nobody may be there any more: on the first screen no visit ends that would put it away. */
const HELP_STANDS_MS = 60_000;

/** 叫工作人员: what has come of the call, and the telephone in any case. */
function Help({ close }: { close: () => void }) {
  const { phone, hours } = useSite();
  const { state, send, actions } = useTerminal();
  const call = state.connection === 'lost' ? null : (state.terminal?.call ?? null);
  const isNobodyHere = state.visit === null;
  useEffect(() => {
    if (!isNobodyHere) return;
    const timer = setTimeout(() => send({ type: 'overlay', overlay: null }), HELP_STANDS_MS);
    return () => clearTimeout(timer);
  }, [isNobodyHere, send]);
  return (
    <Dialog
      title={t.help.title}
      onClose={close}
      aside={<ListenHere />}
      buttons={
        <>
          <Close close={close} />
          {call === null && <Button onPress={() => actions.callHelp()}>{t.help.again}</Button>}
          {call !== null && call.desk !== 'answered' && (
            <Button
              onPress={() => {
                actions.cancelCall();
                close();
              }}
            >
              {t.help.cancel}
            </Button>
          )}
        </>
      }
    >
      <div role="status">
        {callLines(call).map((line) => (
          <p key={line} className={css.next}>
            {line}
          </p>
        ))}
      </div>
      <dl className={css.facts}>
        <dt>{t.help.phone}</dt>
        <dd>{phone}</dd>
        <dt>{t.help.hours}</dt>
        <dd>{hours}</dd>
      </dl>
      <HelpLines title={t.help.lines} />
    </Dialog>
  );
}

function Failure() {
  const { state, send, actions } = useTerminal();
  if (state.failure === null) return null;
  const { what, next } = reasonWords[state.failure];
  const close = () => send({ type: 'failure-read' });
  const help = () => {
    close();
    actions.callHelp();
  };
  return (
    <Dialog
      title={what}
      alert
      onClose={close}
      aside={<ListenHere />}
      buttons={
        <>
          <Close close={close} />
          <Button onPress={help}>{t.failure.help}</Button>
        </>
      }
    >
      <p className={css.next}>{next}</p>
    </Dialog>
  );
}

function StillThere({ secondsLeft, stay }: { secondsLeft: number; stay: () => void }) {
  const timer = useRef<HTMLParagraphElement>(null);
  const readAloud = useContext(ReadAloudContext);
  // Who is read to cannot be expected to see it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when it appears.
  useEffect(() => {
    const dialog = timer.current?.closest('dialog');
    if (dialog) readAloud?.follow(dialog);
  }, []);
  return (
    <Dialog
      title={t.idle.title}
      alert
      buttons={
        <Button look="primary" onPress={stay}>
          {t.idle.stay}
        </Button>
      }
    >
      <p>{t.idle.say}</p>
      <p className={css.seconds} role="timer" ref={timer}>
        {t.idle.secondsLeft(secondsLeft)}
      </p>
    </Dialog>
  );
}
