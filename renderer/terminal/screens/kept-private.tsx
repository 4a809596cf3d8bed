import { ways } from '../../strings/words.ts';
import { written } from '../../strings/written.ts';
import { Button } from '../../ui/button.tsx';
import { Frame } from '../frame.tsx';
import { useSite, useTerminal } from '../terminal-context.ts';
import { Said } from './said.tsx';

/** 检举控告: how it is kept, before a word of it is asked. Nobody has to say which kind it is or what they want of it. */
export function KeptPrivate() {
  const { state, send } = useTerminal();
  const { kinds } = useSite();
  const { answers } = state.journey;
  const isAnonymous = state.visit?.person?.source === 'anonymous';
  const goOn = () => {
    // Staff put the right kind; the last one of the hall's list is for what fits none.
    const kindId = answers.kindId ?? kinds.at(-1)?.id ?? null;
    const request = answers.request.trim() === '' ? written.accusationRequest : answers.request;
    send({ type: 'answer', answers: { keptRead: true, kindId, request } });
  };
  return (
    <Frame
      title={ways.keptPrivate.title}
      next={
        <>
          {!isAnonymous && (
            <Button onPress={() => send({ type: 'go', to: 'anonymous' })}>{ways.keptPrivate.anonymous}</Button>
          )}
          <Button look="primary" onPress={goOn}>
            {ways.keptPrivate.next}
          </Button>
        </>
      }
    >
      <Said lines={ways.keptPrivate.items} />
    </Frame>
  );
}
