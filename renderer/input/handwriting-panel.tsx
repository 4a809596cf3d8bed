import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { zh } from '../strings/zh-CN.ts';
import { Field } from './handwriting/field.tsx';
import css from './handwriting/handwriting.module.css';
import type { PenStroke } from './handwriting/ink.ts';
import { useRecogniser } from './handwriting/use-recogniser.ts';
import { endsCharacter, NO_INK, type Writing, withoutLastStroke, withStroke } from './handwriting/writing.ts';
import { inserted, Key, type PanelProps, Row } from './key-panels.tsx';
import { LINE_MARKS, TEXT_MARKS } from './key-rows.ts';
import keys from './keyboard.module.css';
import type { Stroke } from './typing.ts';

const NOTHING: readonly string[] = [];

interface HandwritingProps extends PanelProps {
  onStroke: (stroke: Stroke) => void;
}

/** Two fields to write in with a finger, and above them the characters it may be, or those that may follow. */
export function HandwritingPanel({ typing, press, single, onStroke }: HandwritingProps) {
  const ask = useRecogniser();
  const [writing, setWriting] = useState<Writing>({ field: 0, ink: NO_INK });
  const [candidates, setCandidates] = useState(NOTHING);
  // Names and addresses are no sentences: nothing is known of what follows.
  const before = single ? '' : ([...typing.text.slice(0, typing.start)].at(-1) ?? '');
  const answer = useRef(Promise.resolve(NOTHING));
  // The answer may come when the text has already changed.
  const insert = useRef(onStroke);
  insert.current = onStroke;

  useEffect(() => {
    let isNewest = true;
    answer.current = ask(writing.ink, before);
    answer.current.then((found) => isNewest && setCandidates(found));
    return () => {
      isNewest = false;
    };
  }, [ask, writing, before]);

  const begin = (field: 0 | 1) => {
    if (!endsCharacter(writing, field)) return;
    answer.current.then(([first]) => first !== undefined && insert.current({ type: 'insert', text: first }));
    setWriting({ field, ink: NO_INK });
  };
  const stroke = (field: 0 | 1) => (points: PenStroke) => setWriting((now) => withStroke(now, field, points));
  const wipe = () => setWriting(({ field }) => ({ field, ink: NO_INK }));

  return (
    <>
      <Candidates
        isBlank={writing.ink.length === 0}
        candidates={candidates}
        onChoose={(text) => (event) => {
          press(inserted(text))(event);
          wipe();
        }}
      />
      <div className={css.fields}>
        {([0, 1] as const).map((field) => (
          <Field
            key={field}
            label={zh.input.field(field + 1)}
            ink={writing.field === field ? writing.ink : NO_INK}
            onBegin={() => begin(field)}
            onStroke={stroke(field)}
          />
        ))}
      </div>
      <div className={css.keys}>
        <Key label={zh.input.undoStroke} wide onPress={() => setWriting(withoutLastStroke)} />
        <Key label={zh.input.rewrite} wide onPress={wipe} />
        <Row keys={single ? LINE_MARKS : TEXT_MARKS} stroke={inserted} press={press} />
        {!single && <Key label={zh.input.newLine} wide onPress={press(inserted('\n'))} />}
      </div>
    </>
  );
}

interface CandidatesProps {
  isBlank: boolean;
  candidates: readonly string[];
  onChoose: (text: string) => ReturnType<PanelProps['press']>;
}

function Candidates({ isBlank, candidates, onChoose }: CandidatesProps) {
  return (
    <div className={keys.choosing}>
      <p className={keys.letters} data-empty aria-live="polite">
        {isBlank ? (candidates.length === 0 ? zh.input.writeHere : zh.input.writeOrChoose) : zh.input.chooseWritten}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, no form's fieldset. */}
      <div className={`${keys.candidates} ${css.wholeRow}`} role="group" aria-label={zh.input.candidates}>
        {candidates.map((text) => (
          <Button key={text} className={keys.candidate} preventFocusOnPress onPress={onChoose(text)}>
            {text}
          </Button>
        ))}
      </div>
    </div>
  );
}
