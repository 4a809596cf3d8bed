import { memo, startTransition, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { t } from '../strings/words.ts';
import { PressButton } from '../ui/press-button.tsx';
import { rareCharactersOf } from '../ui/rare-characters.ts';
import { Field } from './handwriting/field.tsx';
import css from './handwriting/handwriting.module.css';
import { useRecogniser } from './handwriting/use-recogniser.ts';
import { endsCharacter, NO_INK, type Writing, withoutLastStroke, withStroke } from './handwriting/writing.ts';
import { CANDIDATES } from './handwriting/written.ts';
import { inserted, Key, type PanelProps, Row } from './key-panels.tsx';
import { LINE_MARKS, TEXT_MARKS } from './key-rows.ts';
import keys from './keyboard.module.css';
import type { Stroke } from './typing.ts';

const NOTHING: readonly string[] = [];
/** The buttons stay and change their character: to make sixteen anew after every stroke is slow. */
const PLACES = Array.from({ length: CANDIDATES }, (_, place) => place);

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
    answer.current.then(async (found) => {
      await rareCharactersOf(found.join(''));
      // In pieces: the next stroke may have begun.
      if (isNewest) startTransition(() => setCandidates(found));
    });
    return () => {
      isNewest = false;
    };
  }, [ask, writing, before]);

  /** The first candidate is what was meant, and a blank field begins. */
  const accept = (next: 0 | 1) => {
    answer.current.then(([first]) => first !== undefined && insert.current({ type: 'insert', text: first }));
    setWriting({ field: next, ink: NO_INK });
  };
  const wipe = () => setWriting(({ field }) => ({ field, ink: NO_INK }));
  useTouchElsewhere(writing.ink.length > 0, () => accept(writing.field));
  const choose = useRef((_text: string) => {});
  choose.current = (text) => {
    press(inserted(text))();
    wipe();
  };
  const onChoose = useCallback((text: string) => choose.current(text), []);

  return (
    <>
      <Candidates isBlank={writing.ink.length === 0} candidates={candidates} onChoose={onChoose} />
      <div className={css.fields} data-keeps-ink>
        {([0, 1] as const).map((field) => (
          <Field
            key={field}
            label={t.input.field(field + 1)}
            ink={writing.field === field ? writing.ink : NO_INK}
            onBegin={() => endsCharacter(writing, field) && accept(field)}
            onStroke={(points) => setWriting((now) => withStroke(now, field, points))}
          />
        ))}
      </div>
      <div className={css.keys}>
        <div className={css.strokeKeys} data-keeps-ink>
          <Key label={t.input.undoStroke} wide onPress={() => setWriting(withoutLastStroke)} />
          <Key label={t.input.rewrite} wide onPress={wipe} />
        </div>
        <Row keys={single ? LINE_MARKS : TEXT_MARKS} stroke={inserted} press={press} />
        {!single && <Key label={t.input.newLine} wide onPress={press(inserted('\n'))} />}
      </div>
    </>
  );
}

/** Who touches anything else has finished the character: 下一步 must not lose the last one, and a mark stands behind it. */
function useTouchElsewhere(isWritten: boolean, onTouch: () => void): void {
  const touched = useEffectEvent(onTouch);
  useEffect(() => {
    if (!isWritten) return;
    const down = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[data-keeps-ink]') === null) touched();
    };
    document.addEventListener('pointerdown', down, true);
    return () => document.removeEventListener('pointerdown', down, true);
  }, [isWritten]);
}

interface CandidatesProps {
  isBlank: boolean;
  candidates: readonly string[];
  onChoose: (text: string) => void;
}

function Candidates({ isBlank, candidates, onChoose }: CandidatesProps) {
  return (
    <div className={keys.choosing} data-keeps-ink>
      <p className={keys.letters} data-empty aria-live="polite">
        {isBlank ? (candidates.length === 0 ? t.input.writeHere : t.input.writeOrChoose) : t.input.chooseWritten}
      </p>
      <CandidateKeys candidates={candidates} onChoose={onChoose} />
    </div>
  );
}

/** Drawn anew only when they show something else: a slow terminal has to draw ink meanwhile. */
const CandidateKeys = memo(({ candidates, onChoose }: Omit<CandidatesProps, 'isBlank'>) => (
  // biome-ignore lint/a11y/useSemanticElements: a group of buttons, no form's fieldset.
  <div className={`${keys.candidates} ${css.wholeRow}`} role="group" aria-label={t.input.candidates}>
    {PLACES.map((place) => (
      <PressButton
        key={place}
        className={`${keys.candidate} ${candidates[place] === undefined ? css.empty : ''}`}
        isDisabled={candidates[place] === undefined}
        onPress={() => onChoose(candidates[place] ?? '')}
      >
        {candidates[place]}
      </PressButton>
    ))}
  </div>
));
