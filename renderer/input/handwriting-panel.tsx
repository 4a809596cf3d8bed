import { useRef, useState } from 'react';
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

/** Two fields to write in with a finger, and above them the characters it may be. */
export function HandwritingPanel({ press, single, onStroke }: HandwritingProps) {
  const ask = useRecogniser();
  const [writing, setWriting] = useState<Writing>({ field: 0, ink: NO_INK });
  const [candidates, setCandidates] = useState(NOTHING);
  // The newest of each, for answers that come later.
  const now = useRef({ writing, onStroke });
  now.current.onStroke = onStroke;
  const answer = useRef(Promise.resolve(NOTHING));

  const write = (next: Writing) => {
    now.current.writing = next;
    setWriting(next);
    if (next.ink.length === 0) {
      setCandidates(NOTHING);
      return;
    }
    const asked = ask(next.ink);
    answer.current = asked;
    asked.then((found) => now.current.writing === next && setCandidates(found));
  };
  const begin = (field: 0 | 1) => {
    if (!endsCharacter(now.current.writing, field)) return;
    answer.current.then(([first]) => first !== undefined && now.current.onStroke({ type: 'insert', text: first }));
    write({ field, ink: NO_INK });
  };
  const stroke = (field: 0 | 1) => (points: PenStroke) => write(withStroke(now.current.writing, field, points));
  const wipe = () => write({ field: writing.field, ink: NO_INK });

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
        <Key label={zh.input.undoStroke} wide onPress={() => write(withoutLastStroke(writing))} />
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
        {isBlank ? zh.input.writeHere : zh.input.chooseWritten}
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
