import { ways } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { fullDay } from '../day-name.ts';
import { duplicateOf } from '../duplicate.ts';
import { Frame } from '../frame.tsx';
import { useTerminal } from '../terminal-context.ts';
import css from './screens.module.css';

/** The same seems to be under way already: how far it is, and the choice to follow it or to go on. */
export function Duplicate() {
  const { state, send, actions } = useTerminal();
  const line = duplicateOf(state.visit?.mine, state.journey.answers);
  if (line === null) return null;
  return (
    <Frame
      title={ways.duplicate.title}
      hint={ways.duplicate.registeredOn(fullDay(line.registeredOn))}
      next={
        <>
          <Button onPress={() => send({ type: 'another-matter' })}>{ways.duplicate.other}</Button>
          <Button look="primary" disabled={state.waiting} onPress={() => actions.followMine(line.matterNo)}>
            {ways.duplicate.look}
          </Button>
        </>
      }
    >
      <div>
        <p className={css.strong}>
          {line.kind}　{line.statusWords}
        </p>
        <p className={css.soft}>{line.matterNo}</p>
      </div>
      <p className={css.say}>{ways.duplicate.say}</p>
    </Frame>
  );
}
