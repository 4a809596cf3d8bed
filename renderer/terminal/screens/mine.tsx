import { dayWords } from '../../../domain/wording.ts';
import { zh } from '../../strings/zh-CN.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { Frame } from '../frame.tsx';
import { useTerminal } from '../terminal-context.ts';
import css from './screens.module.css';

export function Mine() {
  const { state, send, actions } = useTerminal();
  const mine = state.visit?.mine ?? [];
  const choices = mine.map(({ matterNo, kind, registeredOn, statusWords }) => ({
    id: matterNo,
    label: `${kind}　${statusWords}`,
    hint: `${zh.mine.registeredOn(dayWords(registeredOn))}\n${matterNo}`,
    disabled: state.waiting,
  }));
  return (
    <Frame
      title={zh.mine.title}
      onBack={() => send({ type: 'go', to: 'home' })}
      next={<Button onPress={() => send({ type: 'go', to: 'number' })}>{zh.mine.byNumber}</Button>}
    >
      {mine.length === 0 && <p className={css.say}>{zh.mine.none}</p>}
      <ChoiceGrid choices={choices} columns={1} onChoose={(matterNo) => actions.followMine(matterNo)} />
    </Frame>
  );
}
