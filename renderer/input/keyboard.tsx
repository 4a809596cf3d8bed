import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../strings/words.ts';
import { DeleteIcon } from '../ui/icons.tsx';
import { PressButton } from '../ui/press-button.tsx';
import { usePainted } from '../ui/use-painted.ts';
import { HandwritingPanel } from './handwriting-panel.tsx';
import { DigitsPanel, LettersPanel, type PanelProps } from './key-panels.tsx';
import css from './keyboard.module.css';
import { PhrasesPanel } from './phrases-panel.tsx';
import type { PinyinOptions } from './pinyin/composer.ts';
import { PinyinPanel } from './pinyin-panel.tsx';
import { inOrder } from './stroke-order.ts';
import type { Stroke, Typing } from './typing.ts';

export type Panel = 'phrases' | 'pinyin' | 'handwriting' | 'letters' | 'digits';
/** The first of them is shown first. */
export type Panels = readonly [Panel, ...Panel[]];

interface KeyboardProps {
  panels: Panels;
  typing: Typing;
  onStroke: (stroke: Stroke) => void;
  phrases: readonly string[];
  /** One line: there is no 换行. */
  single: boolean;
  /** What the ready phrases are called here. */
  phrasesName: string;
  /** How pinyin is read. */
  pinyin: PinyinOptions;
}

/** The keyboard on the screen: ready phrases, pinyin, letters and digits, each where it is of use. */
export function Keyboard({ panels, typing, onStroke, phrases, phrasesName, single, pinyin }: KeyboardProps) {
  const [chosen, setChosen] = useState<Panel>(panels[0]);
  // The tab that was touched shows it before its thirty keys are drawn.
  const panel = usePainted(chosen);
  const names: Record<Panel, string> = { ...t.input, phrases: phrasesName };
  const latest = useRef(onStroke);
  useLayoutEffect(() => {
    latest.current = onStroke;
  });
  const [strikes] = useState(() => inOrder((stroke) => latest.current(stroke)));
  const press: PanelProps['press'] = useCallback((struck) => () => strikes(struck), [strikes]);
  const parts: PanelProps = { typing, press, single };
  const isEmpty = typing.text === '' && typing.letters === '';
  return (
    <div
      className={css.keyboard}
      data-short={panels.every((one) => one === 'digits' || one === 'letters') || undefined}
    >
      <div className={css.tabs}>
        {panels.length > 1 &&
          panels.map((one) => (
            <PressButton key={one} className={css.tab} aria-pressed={one === chosen} onPress={() => setChosen(one)}>
              {names[one]}
            </PressButton>
          ))}
        <span className={css.space} />
        <PressButton className={css.tool} isDisabled={isEmpty} onPress={press({ type: 'delete' })}>
          <DeleteIcon />
          {t.input.delete}
        </PressButton>
        <PressButton className={css.tool} isDisabled={isEmpty} onPress={press({ type: 'clear' })}>
          {t.input.clear}
        </PressButton>
      </div>
      {/* Read aloud, thirty keys are a long list; what they wrote is read instead. */}
      <div className={css.panel} data-silent={panel === 'phrases' ? undefined : ''}>
        {panel === 'phrases' && <PhrasesPanel phrases={phrases} press={press} />}
        {panel === 'pinyin' && <PinyinPanel {...parts} pinyin={pinyin} />}
        {panel === 'handwriting' && <HandwritingPanel {...parts} onStroke={onStroke} />}
        {panel === 'letters' && <LettersPanel {...parts} />}
        {panel === 'digits' && <DigitsPanel {...parts} />}
      </div>
    </div>
  );
}
