import { t } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { Frame } from '../frame.tsx';
import { useSite, useTerminal } from '../terminal-context.ts';

export function Kind() {
  const { state, send } = useTerminal();
  const { kinds } = useSite();
  const choices = kinds.map(({ id, label, hint, icon }) => ({
    id,
    label,
    hint,
    picture: <KindIcon name={icon} />,
    chosen: id === state.journey.answers.kindId,
  }));
  return (
    <Frame title={t.kind.title} hint={t.kind.hint}>
      <ChoiceGrid
        choices={choices}
        columns={state.display.textSize === 'largest' || state.display.textSize === 'large' ? 1 : 2}
        onChoose={(kindId) => send({ type: 'answer', answers: { kindId } })}
      />
    </Frame>
  );
}
