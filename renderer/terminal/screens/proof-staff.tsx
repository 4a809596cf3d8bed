import { t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { useTerminal } from '../terminal-context.ts';
import { Writing } from './writing.tsx';

const SHORTEST = 8;
const LIMIT = 12;

/** Somebody on duty has looked at the person and answers for them with their PIN. */
export function ProofStaff() {
  const { state, send, actions } = useTerminal();
  const { typedCode } = state.journey;
  return (
    <Writing
      {...t.reprint.staff}
      text={typedCode}
      limit={LIMIT}
      single
      secret
      panels={['digits']}
      onWrite={(written) => send({ type: 'type-number', typedCode: written })}
      next={
        <Button
          look="primary"
          disabled={typedCode.length < SHORTEST || state.waiting}
          onPress={() => actions.proveByStaff()}
        >
          {state.waiting ? t.waiting : t.reprint.vouch}
        </Button>
      }
    />
  );
}
