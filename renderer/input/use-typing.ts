import { startTransition, useRef, useState } from 'react';
import { type Stroke, startTyping, strike, type Typing } from './typing.ts';

/** A text being written; every change of it is handed on, so going back and forth loses nothing. */
export function useTyping(
  text: string,
  limit: number,
  onChange: (text: string) => void,
): [Typing, (stroke: Stroke) => void] {
  const [typing, setTyping] = useState(() => startTyping(text, limit));
  // Spoken sentences may come two at a time, before the first of them is drawn.
  const latest = useRef(typing);
  const apply = (stroke: Stroke) => {
    const before = latest.current;
    const next = strike(before, stroke);
    latest.current = next;
    setTyping(next);
    // The letter stands before whatever else changes with it.
    if (next.text !== before.text) startTransition(() => onChange(next.text));
  };
  return [typing, apply];
}
