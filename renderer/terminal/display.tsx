import type { ReactNode } from 'react';
import { LANGUAGE_NAMES, LANGUAGES } from '../strings/language.ts';
import { t } from '../strings/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { PressButton } from '../ui/press-button.tsx';
import { CONTRASTS, REACHES, TEXT_SIZES } from '../ui/scale.ts';
import css from './display.module.css';
import { useTerminal } from './terminal-context.ts';

/** 字和颜色: four sizes, four colourings, each shown as it will be, and where there is to be touched. */
export function DisplayChoice({ close, aside }: { close: () => void; aside: ReactNode }) {
  const { state, send } = useTerminal();
  const { textSize, contrast, reach } = state.display;
  return (
    <Dialog
      title={t.display.title}
      onClose={close}
      aside={aside}
      buttons={
        <Button look="primary" onPress={close}>
          {t.display.done}
        </Button>
      }
    >
      <Choices title={t.display.textSize}>
        {TEXT_SIZES.map((one) => (
          <PressButton
            key={one}
            className={`${css.choice} ${css[one]}`}
            aria-pressed={one === textSize}
            onPress={() => send({ type: 'display', display: { textSize: one } })}
          >
            {t.display.textSizes[one]}
          </PressButton>
        ))}
      </Choices>
      <Choices title={t.display.contrast}>
        {CONTRASTS.map((one) => (
          <PressButton
            key={one}
            className={`${css.choice} ${css.normal}`}
            data-contrast={one}
            aria-pressed={one === contrast}
            onPress={() => send({ type: 'display', display: { contrast: one } })}
          >
            {t.display.contrasts[one]}
          </PressButton>
        ))}
      </Choices>
      <Choices title={t.display.language}>
        {LANGUAGES.map((one) => (
          <PressButton
            key={one}
            lang={one}
            className={`${css.choice} ${css.normal}`}
            aria-pressed={one === state.language}
            onPress={() => send({ type: 'language', language: one })}
          >
            {LANGUAGE_NAMES[one]}
          </PressButton>
        ))}
      </Choices>
      <div className={css.upright}>
        <Choices title={t.display.reach}>
          {REACHES.map((one) => (
            <PressButton
              key={one}
              className={`${css.choice} ${css.words}`}
              aria-pressed={one === reach}
              onPress={() => send({ type: 'display', display: { reach: one } })}
            >
              {t.display.reaches[one]}
            </PressButton>
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
