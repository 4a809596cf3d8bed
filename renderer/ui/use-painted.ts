import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './after-paint.ts';

/**
 * The value that was last painted: what follows from a new one is drawn after that, in pieces. React's own deferred value does
 * not wait for the paint, and what was touched would stand only together with all that follows from it.
 */
export function usePainted<T extends string>(value: T): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => afterPaint(() => startTransition(() => setPainted(value))), [value]);
  return painted;
}
