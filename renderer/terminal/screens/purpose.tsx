import { t, ways } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Frame } from '../frame.tsx';
import { useSite, useTerminal } from '../terminal-context.ts';

export function Purpose() {
  const { state, send } = useTerminal();
  const { purposes } = useSite();
  const choices = purposes.map((choice) => ({ ...choice, chosen: choice.id === state.journey.answers.purpose }));
  const choose = (id: string) => {
    const purpose = purposes.find((choice) => choice.id === id)?.id;
    if (purpose !== undefined) send({ type: 'answer', answers: { purpose } });
  };
  return (
    <Frame
      title={t.purpose.title}
      hint={t.officialTexts}
      next={<Button onPress={() => send({ type: 'road', answers: [] })}>{ways.road.ask}</Button>}
    >
      <ChoiceGrid choices={choices} columns={1} shape="large" onChoose={choose} />
    </Frame>
  );
}
