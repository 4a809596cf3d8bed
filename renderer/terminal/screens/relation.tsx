import { ways } from '../../strings/words.ts';
import { written } from '../../strings/written.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Frame } from '../frame.tsx';
import type { Relation as To } from '../party.ts';
import { useTerminal } from '../terminal-context.ts';

const RELATIONS = Object.keys(written.relations) as To[];

/** What the helper is to the person they act for. */
export function Relation() {
  const { state, send } = useTerminal();
  const chosen = state.journey.party.relation;
  const choices = RELATIONS.map((id) => ({ id, label: ways.actsFor.relations[id], chosen: id === chosen }));
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
