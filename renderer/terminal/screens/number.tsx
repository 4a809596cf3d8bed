import { t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { useTerminal } from '../terminal-context.ts';
import { Writing } from './writing.tsx';

const LIMIT = 60;

export function NumberScreen() {
  const { state, send } = useTerminal();
  const { typedNo } = state.journey;
  return (
    <Writing
      {...t.number}
      text={typedNo}
      limit={LIMIT}
      single
      panels={['letters']}
      onWrite={(written) => send({ type: 'type-number', typedNo: written })}
      next={
        <Button look="primary" disabled={typedNo.trim() === ''} onPress={() => send({ type: 'go', to: 'code' })}>
          {t.next}
        </Button>
      }
    />
  );
}
