import type { Asked } from '../task-process/messages.ts';
import type { InstalledModel } from './model-directory.ts';
import type { Sound } from './wav.ts';

/** A stretch of speech, in milliseconds from the start of listening; `text` is null where no recogniser is loaded. */
export interface Heard {
  fromMs: number;
  toMs: number;
  text: string | null;
}

/** What the process with the native code can be asked to do. */
export interface SherpaTasks {
  /** Loads what is missing, forgets what was heard before, and begins to listen. */
  listen: { asks: { vadModel: string; model: InstalledModel | null }; answers: null };
  /** More sound, `LISTENING_RATE`; answers what is complete by now. */
  feed: { asks: { samples: Float32Array }; answers: Heard[] };
  /** No more sound: the rest of what was heard. */
  finish: { asks: null; answers: Heard[] };
  speak: { asks: { model: InstalledModel; text: string; rate: number }; answers: Sound };
}
export type ToSherpa = Asked<SherpaTasks>;
