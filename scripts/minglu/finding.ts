/** What was found of one thing a terminal needs. `mend`: the one command, or deed, that puts it right. */
export interface Finding {
  state: 'ready' | 'missing' | 'attention' | 'off';
  reason: string | null;
  mend: string | null;
}

export const READY: Finding = { state: 'ready', reason: null, mend: null };

export function missing(reason: string, mend: string): Finding {
  return { state: 'missing', reason, mend };
}

export function attention(reason: string, mend: string): Finding {
  return { state: 'attention', reason, mend };
}
