import { startWorker } from './own-worker.ts';

/** A question to a worker of ours, and its answer: both have its number. */
interface Asked<Question> {
  number: number;
  question: Question;
}
interface Answered<Answer> {
  number: number;
  answer: Answer;
}

export interface Asking<Question, Answer> {
  /** Answered in any case, but for what is not yet when it ends. */
  ask: (question: Question) => Promise<Answer>;
  end: () => void;
}

/** Long enough to read the lexicon from a slow disk. */
const SILENT_MS = 5_000;

/**
 * Starts a worker that answers each question once, so that the page can be drawn and touched meanwhile. One that crashes or hangs is
 * ended: what it was asked is answered by `otherwise`, for a key may wait for it, and the next question goes to a new one.
 */
export function startAsking<Question, Answer>(
  url: string,
  otherwise: (question: Question) => Answer,
): Asking<Question, Answer> {
  interface Waiting {
    question: Question;
    answer: (answer: Answer) => void;
    limit: ReturnType<typeof setTimeout>;
  }
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let worker: Worker | null = start();

  function start(): Worker {
    const started = startWorker(url);
    started.addEventListener('message', ({ data: { number, answer } }: MessageEvent<Answered<Answer>>) => {
      const one = waiting.get(number);
      if (one === undefined) return;
      clearTimeout(one.limit);
      waiting.delete(number);
      one.answer(answer);
    });
    started.addEventListener('error', giveUp);
    return started;
  }

  /** @returns what it has not answered */
  function end(): Waiting[] {
    worker?.terminate();
    worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { limit } of left) clearTimeout(limit);
    return left;
  }

  function giveUp() {
    for (const { question, answer } of end()) answer(otherwise(question));
  }

  return {
    ask: (question) =>
      new Promise((answer) => {
        asked += 1;
        waiting.set(asked, { question, answer, limit: setTimeout(giveUp, SILENT_MS) });
        worker ??= start();
        worker.postMessage({ number: asked, question } satisfies Asked<Question>);
      }),
    end,
  };
}

/** The worker's side of it. */
export function answerWith<Question, Answer>(answerTo: (question: Question) => Promise<Answer>): void {
  addEventListener('message', async ({ data: { number, question } }: MessageEvent<Asked<Question>>) => {
    try {
      postMessage({ number, answer: await answerTo(question) } satisfies Answered<Answer>);
    } catch (error) {
      // A promise that fails is an error of nobody's; this is one of the worker's.
      reportError(error);
    }
  });
}
