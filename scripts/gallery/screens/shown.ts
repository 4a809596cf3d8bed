import type { VisitView } from '../../../contract/shapes/terminal-state.ts';
import type { Happening } from '../../../renderer/terminal/state.ts';
import { told, toldTerminal } from '../../../renderer/terminal/terminal.fixture.ts';
import { farmer, site } from './material.ts';

/** What a visitor does on a screen before it is looked at. */
export type Deed =
  /** Touches the button that begins with these words. */
  | { touch: string }
  /** Writes a character with a finger. */
  | { draw: string }
  /** Signs in the field for it. */
  | { sign: true }
  /** Waits until this stands on the screen: some answers come from a worker. */
  | { see: string }
  /** Waits until a sheet of a signed paper is drawn. */
  | { drawn: true };

/** What the backend says when it is asked, by the name of the call; `fails`: nothing, `silent`: not yet. */
export type Answers = Readonly<Record<string, ((input: never) => unknown) | 'fails' | 'silent'>>;

/** One state of a screen: what has happened, and what the visitor then did. */
export interface Shown {
  /** Tells the states of one screen apart. */
  name: string;
  happenings: readonly Happening[];
  deeds?: readonly Deed[];
  /** Other answers than the usual ones. */
  answers?: Answers;
}

/** The screen with the words that tell this state from its others. */
export const shown = (name: string, happenings: readonly Happening[], more: Partial<Shown> = {}): Shown => ({
  name,
  happenings,
  ...more,
});

export const connected: Happening = { type: 'connected', site };
/** Nobody is there. */
export const alone: readonly Happening[] = [connected, toldTerminal(), told(null)];
/** Somebody is there; who they are may be known. */
export const visiting = (visit: Partial<VisitView> = {}): Happening[] => [...alone, told(visit)];
export const known: readonly Happening[] = visiting({ person: farmer });

/** Somebody known is at a place, with what was answered before. */
export const answered = (answers: object, at: Extract<Happening, { type: 'go' }>['to']): Happening[] => [
  ...known,
  { type: 'write', answers },
  { type: 'go', to: at },
];
