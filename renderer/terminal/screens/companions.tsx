import { useEffect } from 'react';
import { MOST_REPRESENTATIVES } from '../../../domain/matter.ts';
import { ways } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Pages } from '../../ui/pages.tsx';
import { CardPicture } from '../../ui/pictures.tsx';
import { Frame } from '../frame.tsx';
import { useTerminal } from '../terminal-context.ts';
import { isUsable } from '../usable.ts';
import css from './companions.module.css';
import layout from './screens.module.css';

/** 代表: a card laid adds one, a touch takes one off, and the person is the first of at most five. */
export function Companions() {
  const { state, send, actions } = useTerminal();
  const { person, companions = [] } = state.visit ?? {};
  const isFull = companions.length >= MOST_REPRESENTATIVES - 1;
  const hasReader = state.terminal !== null && isUsable(state.terminal, 'id-card-reader');
  const { awaitCompanion } = actions;

  // While this screen stands a card is a companion's, and at no other time.
  useEffect(() => {
    awaitCompanion(true);
    return () => awaitCompanion(false);
  }, [awaitCompanion]);

  const everyone = [
    {
      key: 'you',
      name: `${person?.maskedName ?? ''}（${ways.companions.you}）`,
      number: person?.maskedNumber,
      index: null,
    },
    ...companions.map(({ maskedName, maskedNumber }, index) => ({
      key: `${index} ${maskedName} ${maskedNumber}`,
      name: maskedName,
      number: maskedNumber,
      index,
    })),
  ];
  const items = everyone.map(({ key, name, number, index }) => ({
    key,
    node: (
      <div className={css.line}>
        <p>
          <span className={css.name}>{name}</span>　<span className={css.number}>{number}</span>
        </p>
        {index !== null && (
          <Button disabled={state.waiting} onPress={() => actions.removeCompanion(index)}>
            {ways.companions.remove}
          </Button>
        )}
      </div>
    ),
  }));
  const lay = hasReader ? ways.companions.lay : ways.companions.noReader;
  return (
    <Frame
      title={ways.companions.title}
      hint={isFull ? ways.companions.full : lay}
      next={
        <>
          {!isFull && (
            <Button
              onPress={() => {
                send({ type: 'party', party: { companionName: '', companionNumber: '' }, on: false });
                send({ type: 'go', to: 'companion-name' });
              }}
            >
              {ways.companions.add}
            </Button>
          )}
          <Button look="primary" onPress={() => send({ type: 'party', party: {}, on: true })}>
            {ways.companions.done}
          </Button>
        </>
      }
    >
      <Pages items={items} />
      {companions.length === 0 && hasReader && (
        <div className={layout.picture}>
          <CardPicture />
        </div>
      )}
      <p className={layout.aside}>{ways.companions.rule}</p>
    </Frame>
  );
}
