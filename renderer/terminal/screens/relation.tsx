import { ways } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Frame } from '../frame.tsx';
import { useTerminal } from '../terminal-context.ts';

/** What the helper is to the person they act for. */
export function Relation() {
  const { state, send } = useTerminal();
  const chosen = state.journey.party.relation;
  const choices = ways.actsFor.relations.map((label) => ({ id: label, label, chosen: label === chosen }));
  return (
    <Frame title={ways.actsFor.relation.title} hint={ways.actsFor.relation.hint}>
      <ChoiceGrid
        choices={choices}
        columns={2}
        shape="centred"
        onChoose={(relation) => send({ type: 'party', party: { relation }, on: true })}
      />
    </Frame>
  );
}
