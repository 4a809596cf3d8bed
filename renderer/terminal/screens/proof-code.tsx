import { t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { useTerminal } from '../terminal-context.ts';
import { Writing } from './writing.tsx';

const LIMIT = 20;

export function ProofCode() {
  const { state, send, actions } = useTerminal();
  const { typedCode } = state.journey;
  return (
    <Writing
      {...t.reprint.code}
      text={typedCode}
      limit={LIMIT}
      single
      panels={['letters']}
      onWrite={(written) => send({ type: 'type-number', typedCode: written })}
      next={
        <Button
          look="primary"
          disabled={typedCode.trim() === '' || state.waiting}
          onPress={() => actions.proveByCode()}
        >
          {state.waiting ? t.waiting : t.reprint.check}
        </Button>
      }
    />
  );
}
