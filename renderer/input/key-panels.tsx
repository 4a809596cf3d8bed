import { memo } from 'react';
import { t } from '../strings/words.ts';
import { PressButton } from '../ui/press-button.tsx';
import { DIGIT_ROW, LETTER_ROWS, PAD_ROWS } from './key-rows.ts';
import css from './keyboard.module.css';
import type { Struck } from './stroke-order.ts';
import type { Stroke, Typing } from './typing.ts';

export interface PanelProps {
  typing: Typing;
  single: boolean;
  /** What a key does when it is pressed. */
  press: (struck: Struck) => () => void;
}

interface KeyProps {
  label: string;
  wide?: boolean;
  /** A word, set smaller than a letter. */
  small?: boolean;
  onPress: () => void;
}

export function Key({ label, wide = false, small = wide, onPress }: KeyProps) {
  return (
    <PressButton className={`${css.key} ${wide ? css.wide : ''} ${small ? css.small : ''}`} onPress={onPress}>
      {label}
    </PressButton>
  );
}

interface RowProps extends Pick<PanelProps, 'press'> {
  keys: string;
  stroke: (key: string) => Struck;
}

/** Keys side by side. Kept as it is while one types: thirty keys drawn anew at every letter are felt on a slow terminal. */
export const Row = memo(function Row({ keys, stroke, press }: RowProps) {
  return [...keys].map((key) => <Key key={key} label={key} onPress={press(stroke(key))} />);
});

export const inserted = (text: string): Stroke => ({ type: 'insert', text });

/** Capitals and digits, for numbers and codes. */
export function LettersPanel({ press }: PanelProps) {
  return [DIGIT_ROW, ...LETTER_ROWS.map((row) => row.toUpperCase())].map((row) => (
    <div key={row} className={css.keys}>
      <Row keys={row} stroke={inserted} press={press} />
    </div>
  ));
}

/** The digits as on a telephone. */
export function DigitsPanel({ press }: PanelProps) {
  return PAD_ROWS.map((row) => (
    <div key={row} className={css.keys}>
      <Row keys={row} stroke={inserted} press={press} />
      {row.length < 3 && <Key label={t.input.delete} small onPress={press({ type: 'delete' })} />}
    </div>
  ));
}
