import { useState } from 'react';
import { type Stroke, startTyping, strike, type Typing } from './typing.ts';

/** A text being written; every change of it is handed on, so going back and forth loses nothing. */
export function useTyping(
  text: string,
  limit: number,
  onChange: (text: string) => void,
): [Typing, (stroke: Stroke) => void] {
  const [typing, setTyping] = useState(() => startTyping(text, limit));
  const apply = (stroke: Stroke) => {
    const next = strike(typing, stroke);
    setTyping(next);
    if (next.text !== typing.text) onChange(next.text);
  };
  return [typing, apply];
}
