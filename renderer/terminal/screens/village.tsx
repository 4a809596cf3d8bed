import { t } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Frame } from '../frame.tsx';
import { useSite, useTerminal } from '../terminal-context.ts';

export function Village() {
  const { state, send } = useTerminal();
  const { townshipId, placeId } = state.journey.answers;
  const township = useSite().places.find(({ id }) => id === townshipId);
  if (township === undefined) return null;
  const whole = { id: township.id, label: t.village.whole };
  const choices = [...township.villages, whole].map((place) => ({ ...place, chosen: place.id === placeId }));
  return (
    <Frame title={t.village.title(township.label)}>
      <ChoiceGrid
        choices={choices}
        columns={2}
        shape="centred"
        onChoose={(id) => send({ type: 'answer', answers: { placeId: id } })}
      />
    </Frame>
  );
}
