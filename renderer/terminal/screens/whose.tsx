import { ways } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Frame } from '../frame.tsx';
import type { Whose as WhoseMatter } from '../party.ts';
import { useTerminal } from '../terminal-context.ts';

const ORDER: readonly WhoseMatter[] = ['self', 'group', 'many', 'helper'];

export function Whose() {
  const { state, send } = useTerminal();
  const chosen = state.journey.party.whose;
  const choices = ORDER.map((id) => ({ id, ...ways.whose.choices[id], chosen: id === chosen }));
  const choose = (id: string) => {
    const whose = ORDER.find((one) => one === id);
    if (whose !== undefined) send({ type: 'party', party: { whose }, on: true });
  };
  return (
    <Frame
      title={ways.whose.title}
      next={<Button onPress={() => send({ type: 'go', to: 'anonymous' })}>{ways.whose.anonymous}</Button>}
    >
      <ChoiceGrid choices={choices} columns={1} onChoose={choose} />
    </Frame>
  );
}
