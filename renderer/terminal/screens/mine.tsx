import { remedy, t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { fullDay } from '../day-name.ts';
import { Frame } from '../frame.tsx';
import { useTerminal } from '../terminal-context.ts';
import { ComplainOfOffice } from './complain-of-office.tsx';
import css from './screens.module.css';

export function Mine() {
  const { state, send, actions } = useTerminal();
  const { speakingUp } = state.journey;
  const mine = state.visit?.mine ?? [];
  const choices = mine.map(({ matterNo, kind, registeredOn, statusWords }) => ({
    id: matterNo,
    label: `${kind}　${statusWords}`,
    hint: `${t.mine.registeredOn(fullDay(registeredOn))}\n${matterNo}`,
    disabled: state.waiting,
  }));
  return (
    <Frame
      title={speakingUp ? remedy.speakUp.mine : t.mine.title}
      onBack={() => send({ type: 'go', to: 'home' })}
      next={<Button onPress={() => send({ type: 'go', to: 'number' })}>{t.mine.byNumber}</Button>}
    >
      {speakingUp && <ComplainOfOffice />}
      {mine.length === 0 && <p className={css.say}>{t.mine.none}</p>}
      <ChoiceGrid choices={choices} columns={1} onChoose={(matterNo) => actions.followMine(matterNo)} />
    </Frame>
  );
}
