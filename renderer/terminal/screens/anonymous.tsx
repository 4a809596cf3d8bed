import { ways } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Frame } from '../frame.tsx';
import { useTerminal } from '../terminal-context.ts';
import { Said } from './said.tsx';
import css from './screens.module.css';

/** Nobody has to give a name; what is lost without one is said first. */
export function Anonymous() {
  const { state, actions } = useTerminal();
  return (
    <Frame
      title={ways.anonymous.title}
      next={
        <Button look="primary" disabled={state.waiting} onPress={() => actions.identifyAnonymously()}>
          {ways.anonymous.next}
        </Button>
      }
    >
      <p className={css.say}>{ways.anonymous.say}</p>
      <Said lines={ways.anonymous.lost} />
    </Frame>
  );
}
