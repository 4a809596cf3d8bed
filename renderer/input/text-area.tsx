import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import { t } from '../strings/words.ts';
import { PressButton } from '../ui/press-button.tsx';
import css from './text-area.module.css';
import type { Stroke, Typing } from './typing.ts';

interface TextAreaProps {
  area: RefObject<HTMLTextAreaElement | null>;
  typing: Typing;
  onStroke: (stroke: Stroke) => void;
  label: string;
  /** One line, without a count of characters. */
  single: boolean;
  /** Dots instead of what was typed. */
  secret?: boolean;
}

/** What was written, with its caret. The system's own keyboard never opens; a real one works. */
export function TextArea({ area, typing, onStroke, label, single, secret = false }: TextAreaProps) {
  const [overflows, setOverflows] = useState(false);
  const { text, start, end, limit } = typing;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that is set takes the caret to its end.
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    if (element.selectionStart !== start || element.selectionEnd !== end) element.setSelectionRange(start, end);
  }, [area, text, start, end]);

  const measure = useCallback(() => {
    const element = area.current;
    if (element === null || single) return;
    setOverflows(element.scrollHeight > element.clientHeight + 1);
    const line = lineHeight(element);
    element.scrollTop = Math.round(element.scrollTop / line) * line;
  }, [area, single]);
  // In the frame that lays out the text anyway, and not within the touch.
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => {
      const element = area.current;
      // Written at the end: the end is what must be seen.
      if (element !== null && start === text.length) element.scrollTop = element.scrollHeight;
      measure();
    });
    return () => cancelAnimationFrame(frame);
  }, [area, measure, text, start]);
  // And when its lines or its room change.
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [area, measure]);

  const turn = (by: 1 | -1) => area.current?.scrollBy({ top: by * turnHeight(area.current) });
  return (
    <div className={`${css.area} ${single ? css.single : ''}`}>
      <div className={css.box}>
        <textarea
          ref={area}
          className={`${css.text} ${secret ? css.secret : ''}`}
          data-silent={secret || undefined}
          aria-label={label}
          placeholder={t.input.none}
          value={text}
          rows={1}
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the caret must show at once; the screen has nothing else to write in.
          autoFocus
          // One line: the keypad's Enter is the next step, never a new line.
          data-single={single ? '' : undefined}
          onChange={({ target }) => onStroke({ type: 'replace', text: target.value, caret: target.selectionStart })}
          onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
            if (selectionStart !== start || selectionEnd !== end) {
              onStroke({ type: 'select', start: selectionStart, end: selectionEnd });
            }
          }}
        />
      </div>
      {!single && (
        <>
          <div className={css.turns} hidden={!overflows}>
            <PressButton className={css.turn} onPress={() => turn(-1)}>
              {t.input.lineUp}
            </PressButton>
            <PressButton className={css.turn} onPress={() => turn(1)}>
              {t.input.lineDown}
            </PressButton>
          </div>
          <Count length={text.length} limit={limit} />
        </>
      )}
    </div>
  );
}

/** By whole lines; one of the page before stays in sight. */
function turnHeight(area: HTMLTextAreaElement): number {
  const line = lineHeight(area);
  return Math.max(line, area.clientHeight - line);
}

function lineHeight(area: HTMLTextAreaElement): number {
  return Number.parseFloat(getComputedStyle(area).lineHeight);
}

/** Said only when it matters: nobody should count characters while telling their trouble. */
function Count({ length, limit }: { length: number; limit: number }) {
  if (length < limit * 0.8) return null;
  return (
    <span className={css.count} data-full={length >= limit || undefined}>
      {length >= limit ? t.input.full : t.input.length(length, limit)}
    </span>
  );
}
