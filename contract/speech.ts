import { oc } from '@orpc/contract';
import { z } from 'zod';

/** The longest piece of text that is said at a time; the page sends utterances of at most a third of it. */
export const LONGEST_SAID = 200;
/** What the page's microphone is recorded at: 16-bit samples, one channel. */
export const DICTATION_RATE = 16_000;
/** At most this much sound in one call: a page sends some tenths of a second, more only when an answer was slow. */
export const LONGEST_CHUNK_SECONDS = 5;
const LONGEST_CHUNK_BASE64 = Math.ceil((LONGEST_CHUNK_SECONDS * DICTATION_RATE * 2) / 3) * 4;

/** What this terminal can say and hear, and how the hall wants it to begin. */
export const SpeechView = z.object({
  canSpeak: z.boolean(),
  canListen: z.boolean(),
  /** 1: the voice's own pace. */
  rate: z.number(),
  /** 0 to 1. */
  volume: z.number(),
});
export type SpeechView = z.infer<typeof SpeechView>;

const VisitId = z.object({ visitId: z.uuid() });

/** An answer with what was asked for, or why not. */
const answer = <Shape extends z.ZodRawShape, Reason extends string>(
  shape: Shape,
  reasons: readonly [Reason, ...Reason[]],
) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), ...shape }),
    z.object({ ok: z.literal(false), reason: z.enum(reasons) }),
  ]);

const Texts = { texts: z.array(z.string()) };

/** Reading aloud. Sound goes to the page and nowhere else; volume and output are the page's. */
export const speechContract = {
  /** One at a time: a new text stops the one before. `wav`: base64. */
  say: oc
    .input(VisitId.extend({ text: z.string().min(1).max(LONGEST_SAID), rate: z.number().min(0.5).max(2) }))
    .output(answer({ wav: z.string() }, ['no-such-visit', 'no-voice', 'speech-stopped', 'speech-failed'])),
  stop: oc.input(VisitId).output(z.object({ ok: z.literal(true) })),
};

/** Dictation: what is said comes back as text for the person to correct; neither sound nor text is kept. */
export const dictationContract = {
  start: oc.input(VisitId).output(answer({}, ['no-such-visit', 'no-dictation', 'dictation-failed'])),
  /** `pcm`: base64 of little-endian 16-bit samples. One call at a time. Answers what is complete by now. */
  feed: oc
    .input(VisitId.extend({ pcm: z.base64().max(LONGEST_CHUNK_BASE64) }))
    .output(answer(Texts, ['no-such-visit', 'not-listening', 'still-listening', 'too-long', 'dictation-failed'])),
  /** The rest of what was said. */
  stop: oc.input(VisitId).output(answer(Texts, ['no-such-visit', 'not-listening', 'dictation-failed'])),
};
