import { z } from 'zod';
import { Purpose } from '../../domain/matter.ts';

export const PurposeChoice = z.object({ id: Purpose, label: z.string(), hint: z.string() });
export type PurposeChoice = z.infer<typeof PurposeChoice>;

export const KindChoice = z.object({
  id: z.string(),
  label: z.string(),
  hint: z.string(),
  icon: z.string(),
  factsPhrases: z.array(z.string()),
  requestPhrases: z.array(z.string()),
});
export type KindChoice = z.infer<typeof KindChoice>;

/** A township with its villages or streets. */
export const PlaceChoice = z.object({
  id: z.string(),
  label: z.string(),
  villages: z.array(z.object({ id: z.string(), label: z.string() })),
});
export type PlaceChoice = z.infer<typeof PlaceChoice>;

const HelpLineView = z.object({ number: z.string(), name: z.string(), use: z.string() });

/** What the screens need to know of the hall and its content pack; the same for every visit. */
export const SiteView = z.object({
  siteName: z.string(),
  phone: z.string(),
  hours: z.string(),
  purposes: z.array(PurposeChoice),
  kinds: z.array(KindChoice),
  places: z.array(PlaceChoice),
  helpLines: z.array(HelpLineView),
  /** At these words the screen quietly offers these numbers, and calls staff as a touch would: nobody is told why. */
  care: z.object({ words: z.array(z.string()), lines: z.array(HelpLineView) }),
  screen: z.object({ pixelsPerInch: z.number() }),
  /** Sounds that people here mix up, such as z and zh, count as one; what was meant exactly stands first all the same. */
  fuzzyPinyin: z.boolean(),
  /** Whether anybody on duty has a PIN to answer for a person with. */
  staffCanVouch: z.boolean(),
  /** A part of the name of the camera that papers are laid under; null: there is none. */
  documentCamera: z.string().nullable(),
  visit: z.object({ idleSeconds: z.number(), warningSeconds: z.number() }),
});
export type SiteView = z.infer<typeof SiteView>;
