import type { RecognisedLine } from '../../domain/letter/recognised.ts';

/** What the process with the recogniser can be asked to do. */
export interface RecognitionTasks {
  /** The lines on a picture of a page, from the top; `languageData` is the file of what the recogniser was taught. */
  read: { asks: { picture: Uint8Array; languageData: string }; answers: RecognisedLine[] };
}
