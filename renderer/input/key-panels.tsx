import { useState } from 'react';
import { Button, type PressEvent } from 'react-aria-components';
import { zh } from '../strings/zh-CN.ts';
import { candidatePages, cellsOf } from './candidate-pages.ts';
import { candidatesFor } from './candidates.ts';
import { DIGIT_ROW, LETTER_ROWS, PAD_ROWS, PUNCTUATION } from './key-rows.ts';
import css from './keyboard.module.css';
import type { Stroke, Typing } from './typing.ts';

export interface PanelProps {
  typing: Typing;
  single: boolean;
  press: (stroke: Stroke) => (event: PressEvent) => void;
}

interface KeyProps {
  label: string;
  wide?: boolean;
  /** A word, set smaller than a letter. */
  small?: boolean;
  onPress: (event: PressEvent) => void;
}

function Key({ label, wide = false, small = wide, onPress }: KeyProps) {
  return (
    <Button
      className={`${css.key} ${wide ? css.wide : ''} ${small ? css.small : ''}`}
      preventFocusOnPress
      onPress={onPress}
    >
      {label}
    </Button>
  );
}

function Row({ keys, stroke, press }: { keys: string; stroke: (key: string) => Stroke } & Pick<PanelProps, 'press'>) {
  return [...keys].map((key) => <Key key={key} label={key} onPress={press(stroke(key))} />);
}

const inserted = (text: string): Stroke => ({ type: 'insert', text });

/** Pinyin: letters below, the words they may mean above. */
export function PinyinPanel({ typing, press, single }: PanelProps) {
  const [first, second, third] = LETTER_ROWS;
  const letter = (key: string): Stroke => ({ type: 'letter', letter: key });
  return (
    <>
      <Choosing key={typing.letters} letters={typing.letters} press={press} />
      <div className={css.keys}>
        <Row keys={first} stroke={letter} press={press} />
      </div>
      <div className={css.keys}>
        <span className={css.half} />
        <Row keys={second} stroke={letter} press={press} />
        <span className={css.half} />
      </div>
      <div className={css.keys}>
        <Row keys={third} stroke={letter} press={press} />
        {single ? <span className={css.wide} /> : <Key label={zh.input.newLine} wide onPress={press(inserted('\n'))} />}
      </div>
      <div className={css.keys}>
        <Row keys={PUNCTUATION} stroke={inserted} press={press} />
        <Key label={zh.input.space} wide onPress={press(typing.letters === '' ? inserted(' ') : { type: 'accept' })} />
      </div>
    </>
  );
}

function Choosing({ letters, press }: { letters: string } & Pick<PanelProps, 'press'>) {
  const [page, setPage] = useState(0);
  const pages = candidatePages(candidatesFor(letters));
  const hint =
    letters === '' ? zh.input.typePinyin : pages.length === 0 ? `${letters}　${zh.input.noCandidate}` : letters;
  return (
    <div className={css.choosing}>
      <p className={css.letters} data-empty={letters === '' || undefined} aria-live="polite">
        {hint}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, no form's fieldset. */}
      <div className={css.candidates} role="group" aria-label={zh.input.candidates}>
        {pages[page]?.map((candidate) => (
          <Button
            key={candidate.text}
            className={css.candidate}
            style={{ gridColumn: `span ${cellsOf(candidate)}` }}
            preventFocusOnPress
            onPress={press({ type: 'choose', ...candidate })}
          >
            {candidate.text}
          </Button>
        ))}
      </div>
      {pages.length > 1 && (
        <div className={css.turns}>
          <Button className={css.tool} preventFocusOnPress isDisabled={page === 0} onPress={() => setPage(page - 1)}>
            {zh.previousPage}
          </Button>
          <Button
            className={css.tool}
            preventFocusOnPress
            isDisabled={page >= pages.length - 1}
            onPress={() => setPage(page + 1)}
          >
            {zh.nextPage}
          </Button>
        </div>
      )}
    </div>
  );
}

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
      {row.length < 3 && <Key label={zh.input.delete} small onPress={press({ type: 'delete' })} />}
    </div>
  ));
}
