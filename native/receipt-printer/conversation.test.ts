import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Conversation, createConversation } from './conversation.ts';
import { isPaperAnswer, isRealTimeAnswer } from './status.ts';

const ANSWER_MS = 20;
const WELL = 0x12;
const noise = fc.integer({ min: 0, max: 255 }).filter((one) => !isRealTimeAnswer(one) && !isPaperAnswer(one));

/** A printer that answers the question of each write as it is told to. */
function talkTo(answer: (question: number, talk: Conversation) => void): Conversation {
  const talk: Conversation = createConversation({
    answerMs: ANSWER_MS,
    write(bytes) {
      queueMicrotask(() => answer(bytes.at(-1) ?? 0, talk));
      return true;
    },
  });
  talk.connected(true);
  return talk;
}

describe('the conversation with a printer', () => {
  it('finds the answers among any noise', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(noise, { maxLength: 20 }),
        fc.array(noise, { maxLength: 20 }),
        async (before, after) => {
          const talk = talkTo((question, to) => to.heard([...before, question === 2 ? 0x16 : WELL, ...after]));
          expect(await talk.reasons()).toEqual(['cover-open']);
        },
      ),
    );
  });

  it('takes noise alone for no answer at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(noise, { maxLength: 20 }), async (bytes) => {
        expect(await talkTo((_, to) => to.heard(bytes)).reasons()).toBeNull();
      }),
      { numRuns: 10 },
    );
  });

  it('does not take a late answer for that to the next question', async () => {
    let late = true;
    const talk = talkTo(async (question, to) => {
      if (question === 1 && late) await sleep(1.5 * ANSWER_MS);
      late = false;
      // Near its end: as the answer to the second question it would mean an open cover.
      to.heard([question === 4 ? 0x1e : WELL]);
    });
    expect(await talk.reasons()).toBeNull();
    expect(await talk.reasons()).toEqual(['media-low']);
  });

  it('does not call a printer stopped that was well again before it could say why', async () => {
    let isWell = false;
    const talk = talkTo((question, to) => {
      // Off line at first; near the end of its roll from then on.
      to.heard([question === 1 && !isWell ? 0x1a : question === 4 ? 0x1e : WELL]);
      isWell = true;
    });
    expect(await talk.reasons()).toEqual(['media-low']);
  });

  it('gives no paper for printed when the connection is lost', async () => {
    const talk = talkTo(() => {});
    const pieces = [talk.print(Uint8Array.of(1)), talk.print(Uint8Array.of(2))];
    talk.heard([0x00]);
    talk.connected(false);
    expect(await Promise.all(pieces)).toEqual([true, false]);
  });
});
