import { useEffect } from 'react';
import { ways } from '../strings/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import css from './help-lines.module.css';
import { useSite, useTerminal } from './terminal-context.ts';

/**
 * Somebody wrote that they cannot go on: who will listen, without a word about what was written, and then the visit goes on. Staff are
 * called as they would be by a touch: they come and ask how they can help, and know nothing of what was written.
 */
export function Care({ close }: { close: () => void }) {
  const { actions } = useTerminal();
  const { callQuietly } = actions;
  useEffect(callQuietly, [callQuietly]);
  const { lines } = useSite().care;
  return (
    <Dialog
      title={ways.care.title}
      onClose={close}
      buttons={
        <>
          <Button look="primary" onPress={close}>
            {ways.care.goOn}
          </Button>
          <Button onPress={() => actions.callHelp()}>{ways.care.call}</Button>
        </>
      }
    >
      <p>{ways.care.say}</p>
      <dl>
        {lines.map(({ number, name, use }) => (
          <div key={number} className={css.line}>
            <dt>{number}</dt>
            <dd>
              {name}：{use}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
