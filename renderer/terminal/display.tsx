import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { zh } from '../strings/zh-CN.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CONTRASTS, REACHES, TEXT_SIZES } from '../ui/scale.ts';
import css from './display.module.css';
import { useTerminal } from './terminal-context.ts';

/** 字和颜色: four sizes, four colourings, each shown as it will be, and where there is to be touched. */
export function DisplayChoice({ close, aside }: { close: () => void; aside: ReactNode }) {
  const { state, send } = useTerminal();
  const { textSize, contrast, reach } = state.display;
  return (
    <Dialog
      title={zh.display.title}
      onClose={close}
      aside={aside}
      buttons={
        <Button look="primary" onPress={close} autoFocus>
          {zh.display.done}
        </Button>
      }
    >
      <Choices title={zh.display.textSize}>
        {TEXT_SIZES.map((one) => (
          <AriaButton
            key={one}
            className={`${css.choice} ${css[one]}`}
            aria-pressed={one === textSize}
            onPress={() => send({ type: 'display', display: { textSize: one } })}
          >
            {zh.display.textSizes[one]}
          </AriaButton>
        ))}
      </Choices>
      <Choices title={zh.display.contrast}>
        {CONTRASTS.map((one) => (
          <AriaButton
            key={one}
            className={`${css.choice} ${css.normal}`}
            data-contrast={one}
            aria-pressed={one === contrast}
            onPress={() => send({ type: 'display', display: { contrast: one } })}
          >
            {zh.display.contrasts[one]}
          </AriaButton>
        ))}
      </Choices>
      <div className={css.upright}>
        <Choices title={zh.display.reach}>
          {REACHES.map((one) => (
            <AriaButton
              key={one}
              className={`${css.choice} ${css.words}`}
              aria-pressed={one === reach}
              onPress={() => send({ type: 'display', display: { reach: one } })}
            >
              {zh.display.reaches[one]}
            </AriaButton>
          ))}
        </Choices>
      </div>
    </Dialog>
  );
}

function Choices({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.group}>
      <h2>{title}</h2>
      <div className={css.choices}>{children}</div>
    </section>
  );
}
