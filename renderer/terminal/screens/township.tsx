import { t } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Frame } from '../frame.tsx';
import { useSite, useTerminal } from '../terminal-context.ts';

export function Township() {
  const { state, send } = useTerminal();
  const { places } = useSite();
  const { answers } = state.journey;
  const choices = places.map(({ id, label }) => ({ id, label, chosen: id === answers.townshipId }));
  const choose = (townshipId: string) => {
    // Where no villages are listed, the township is the whole answer.
    const hasVillages = places.find(({ id }) => id === townshipId)?.villages.length !== 0;
    const placeId = hasVillages ? null : townshipId;
    send({ type: 'answer', answers: { townshipId, placeId } });
  };
  return (
    <Frame title={t.township.title}>
      <ChoiceGrid choices={choices} columns={2} shape="centred" onChoose={choose} />
    </Frame>
  );
}
