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
  /** Never answered once the worker has ended. */
  ask: (question: Question) => Promise<Answer>;
  end: () => void;
}

/** Starts a worker that answers each question once, so that the page can be drawn and touched meanwhile. */
export function startAsking<Question, Answer>(url: string): Asking<Question, Answer> {
  const worker = startWorker(url);
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  worker.addEventListener('message', ({ data: { number, answer } }: MessageEvent<Answered<Answer>>) => {
    waiting.get(number)?.(answer);
    waiting.delete(number);
  });
  return {
    ask: (question) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        worker.postMessage({ number: asked, question } satisfies Asked<Question>);
      }),
    end: () => worker.terminate(),
  };
}

/** The worker's side of it. */
export function answerWith<Question, Answer>(answerTo: (question: Question) => Promise<Answer>): void {
  addEventListener('message', async ({ data: { number, question } }: MessageEvent<Asked<Question>>) => {
    postMessage({ number, answer: await answerTo(question) } satisfies Answered<Answer>);
  });
}
