import { materials as words } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Frame } from '../frame.tsx';
import { useTerminal } from '../terminal-context.ts';
import css from './materials.module.css';
import layout from './screens.module.css';

/** 材料: what is brought with the matter so far, each to be taken away again, and the way to more. */
export function Materials() {
  const { state, send, actions } = useTerminal();
  const brought = state.visit?.materials ?? [];
  const items = brought.map((material) => ({
    key: material.id,
    node: (
      <div className={css.line}>
        <p>
          <span className={css.name}>{words.kinds[material.kind].label}</span>　{words.pages(material.pageIds.length)}
        </p>
        <Button disabled={state.waiting} onPress={() => void actions.removeMaterial(material)}>
          {words.remove}
        </Button>
      </div>
    ),
  }));
  const add = (
    <Button
      look={brought.length === 0 ? 'primary' : 'secondary'}
      onPress={() => send({ type: 'go', to: 'material-kind' })}
    >
      {words.add}
    </Button>
  );
  return (
    <Frame
      title={words.title}
      hint={words.hint}
      next={
        <>
          {add}
          {brought.length > 0 && (
            <Button look="primary" onPress={() => send({ type: 'go', to: 'readback' })}>
              {words.done}
            </Button>
          )}
        </>
      }
    >
      {brought.length === 0 ? <p className={layout.strong}>{words.none}</p> : <Pages items={items} />}
    </Frame>
  );
}
