import type { Question } from './protocol.ts';

/** What keeps a slip from coming out until a person does something; the words are those of the A4 printer. */
export const SLIP_TROUBLES = ['media-empty', 'cover-open', 'media-jam', 'fuser-over-temp', 'stopped'] as const;
export type SlipTrouble = (typeof SLIP_TROUBLES)[number];

/** An answer to a real-time question, and no other byte the printer sends. */
export function isRealTimeAnswer(byte: number): boolean {
  return (byte & 0x93) === 0x12;
}

/** An answer to `ask-paper`: near its end or not, at its end or not. */
export function isPaperAnswer(byte: number): boolean {
  return [0x00, 0x03, 0x0c, 0x0f].includes(byte & 0x9f);
}

/** Where the offline bit stands with nothing else to explain it: the feed button, or a model that tells no more. */
const OFFLINE = 0x08;

const BITS: Record<Question, readonly { mask: number; reason: string }[]> = {
  printer: [],
  offline: [
    { mask: 0x04, reason: 'cover-open' },
    { mask: 0x20, reason: 'media-empty' },
  ],
  error: [
    // The knife is stuck: like a jam, the cover is opened and paper taken out.
    { mask: 0x08, reason: 'media-jam' },
    { mask: 0x20, reason: 'stopped' },
    // The head is too hot and prints on by itself when it has cooled.
    { mask: 0x40, reason: 'fuser-over-temp' },
  ],
  paper: [
    { mask: 0x60, reason: 'media-empty' },
    { mask: 0x0c, reason: 'media-low' },
  ],
};

/**
 * What the answers to the real-time questions say, as reasons; a question without an answer says nothing, for many
 * models know only the first and the last.
 */
export function reasonsOf(answers: Readonly<Record<Question, number | null>>): string[] {
  const reasons = (Object.keys(BITS) as Question[]).flatMap((question) => {
    const answer = answers[question];
    if (answer === null) return [];
    return BITS[question].filter(({ mask }) => (answer & mask) !== 0).map(({ reason }) => reason);
  });
  const offline = ((answers.printer ?? 0) & OFFLINE) !== 0;
  if (offline && !reasons.some(isSlipTrouble)) reasons.push('stopped');
  return [...new Set(reasons)];
}

export function isSlipTrouble(reason: string): reason is SlipTrouble {
  return (SLIP_TROUBLES as readonly string[]).includes(reason);
}
