import { t, ways } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Frame } from '../frame.tsx';
import { CONCERN_KINDS } from '../journey.ts';
import { useSite, useTerminal } from '../terminal-context.ts';
import { Writing } from './writing.tsx';

/** Whom the matter concerns; 说不清 is an answer too. */
export function Concerns() {
  const { state, send } = useTerminal();
  const { places } = useSite();
  const { purpose, concernKind, townshipId, placeId } = state.journey.answers;
  const choices = CONCERN_KINDS.map((id) => ({ id, ...ways.concerns.choices[id], chosen: id === concernKind }));
  const choose = (id: string) => {
    const kind = CONCERN_KINDS.find((one) => one === id);
    if (kind === undefined) return;
    const township = places.find((place) => place.id === townshipId);
    const village = township?.villages.find((place) => place.id === placeId);
    const villageName = `${township?.label ?? ''}${village?.label ?? ''}`;
    const keepsName = kind === concernKind;
    const concernName = kind === 'village' ? villageName : keepsName ? state.journey.answers.concernName : '';
    send({ type: 'answer', answers: { concernKind: kind, concernName } });
  };
  return (
    <Frame title={purpose === 'accusation' ? ways.concerns.accused : ways.concerns.title}>
      <ChoiceGrid choices={choices} columns={1} onChoose={choose} />
    </Frame>
  );
}

/** As the domain allows. */
const LIMIT = 100;

export function ConcernName() {
  const { state, send } = useTerminal();
  const { concernKind, concernName } = state.journey.answers;
  return (
    <Writing
      {...ways.concernName[concernKind === 'organisation' ? 'organisation' : 'person']}
      text={concernName}
      limit={LIMIT}
      single
      panels={['pinyin', 'handwriting']}
      onWrite={(written) => send({ type: 'write', answers: { concernName: written } })}
      next={
        <Button
          look="primary"
          disabled={concernName.trim() === ''}
          onPress={() => send({ type: 'answer', answers: {} })}
        >
          {t.next}
        </Button>
      }
    />
  );
}
