import { guidance } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { usePages } from '../guidance-context.ts';
import { useSite } from '../terminal-context.ts';
import { Gone, GuideFrame } from './guide-frame.tsx';

/** Where one lives, to find the people near one's own door. */
export function Townships() {
  const { open } = usePages();
  const { places } = useSite();
  const choose = (townshipId: string) => {
    const hasVillages = places.find(({ id }) => id === townshipId)?.villages.length !== 0;
    open(hasVillages ? { page: 'villages', townshipId } : { page: 'contacts', placeId: townshipId });
  };
  return (
    <GuideFrame title={guidance.hall.township}>
      <ChoiceGrid
        choices={places.map(({ id, label }) => ({ id, label }))}
        columns={2}
        shape="centred"
        onChoose={choose}
      />
    </GuideFrame>
  );
}

export function Villages({ townshipId }: { townshipId: string }) {
  const { open } = usePages();
  const township = useSite().places.find(({ id }) => id === townshipId);
  if (township === undefined) return <Gone />;
  const choices = [{ id: township.id, label: guidance.hall.wholeTownship }, ...township.villages];
  return (
    <GuideFrame title={guidance.hall.village(township.label)}>
      <ChoiceGrid
        choices={choices}
        columns={2}
        shape="centred"
        onChoose={(placeId) => open({ page: 'contacts', placeId })}
      />
    </GuideFrame>
  );
}
