import type { TerminalContractReason } from '../terminal/client.ts';

/** Why something did not succeed. `no-answer`: the backend did not answer at all. */
export type Reason = TerminalContractReason | 'no-answer' | 'pdf-unreadable';

/** What is the matter, and what to do next: one plain sentence each. */
export interface Explanation {
  what: string;
  next: string;
}
