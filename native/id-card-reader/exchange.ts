import { asReply, createFrameParser, encodeRequest, MIN_REPLY_LENGTH, type Reply } from './protocol.ts';

export type Answer = { ok: true; reply: Reply } | { ok: false; reason: 'no-answer' | 'garbled' | 'disconnected' };

export interface Exchange {
  /** Sends a request and waits for the first reply that `fits` it. One at a time. */
  ask(command: readonly [number, number], fits: (reply: Reply) => boolean, timeoutMs: number): Promise<Answer>;
  receive(bytes: Uint8Array): void;
  /** The line is gone: the pending question is answered `disconnected`. */
  disconnect(): void;
}

/**
 * Question and answer over a line whose replies do not say what they answer. A reply that nobody waits for, or that
 * does not fit the question, is late and is dropped: readers answer in order, so an answered `findCard` is proof that
 * no older read is still under way.
 */
export function createExchange(write: (bytes: Uint8Array) => boolean): Exchange {
  const parser = createFrameParser(MIN_REPLY_LENGTH);
  let pending: { fits: (reply: Reply) => boolean; settle: (answer: Answer) => void } | null = null;

  return {
    ask(command, fits, timeoutMs) {
      parser.reset();
      return new Promise((resolve) => {
        const timer = setTimeout(() => settle({ ok: false, reason: 'no-answer' }), timeoutMs);
        const settle = (answer: Answer) => {
          clearTimeout(timer);
          pending = null;
          resolve(answer);
        };
        pending = { fits, settle };
        if (!write(encodeRequest(command))) settle({ ok: false, reason: 'disconnected' });
      });
    },
    receive(bytes) {
      const frames = parser.push(bytes);
      for (const frame of frames) {
        if (!frame.ok) continue;
        const reply = asReply(frame.body);
        if (pending?.fits(reply)) pending.settle({ ok: true, reply });
      }
      if (frames.some((frame) => !frame.ok)) pending?.settle({ ok: false, reason: 'garbled' });
    },
    disconnect() {
      pending?.settle({ ok: false, reason: 'disconnected' });
    },
  };
}
