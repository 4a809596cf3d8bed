import { setTimeout as sleep } from 'node:timers/promises';
import { ASK_PAPER, QUESTIONS, type Question, realTimeQuestion } from './protocol.ts';
import { isPaperAnswer, isRealTimeAnswer, reasonsOf } from './status.ts';

/** Questions to the printer and their answers, each matched to the other by its form and its turn. */
export interface Conversation {
  heard(bytes: Iterable<number>): void;
  connected(is: boolean): void;
  /** What stands in the way, asked in real time; null when the printer does not answer. */
  reasons(): Promise<string[] | null>;
  /** Sends bytes: true when the printer says they are on paper, false when the connection was lost before it did. */
  print(bytes: Uint8Array): Promise<boolean>;
  /** Nobody waits for the answers any more that are still out. */
  giveUp(): void;
  /**
   * As `print`, after a slip was broken off: waits as well until no answer comes any more that was meant for it.
   * False when there was no answer in time.
   */
  settle(bytes: Uint8Array, withinMs: number): Promise<boolean>;
}

/** A question that was never answered, so many times in a row, is not asked any more: such is the model. */
const MISSES = 3;
/** A printer that still works through what it had received answers within this many times the usual. */
const QUIET_ANSWERS = 2;

export function createConversation(options: { write(bytes: Uint8Array): boolean; answerMs: number }): Conversation {
  const { write, answerMs } = options;
  let isConnected = false;
  let realTime: ((answer: number | null) => void) | null = null;
  let onPaper: ((answered: boolean) => void)[] = [];
  let paperAnswers = 0;
  let asking: Promise<string[] | null> | null = null;
  /** The questions this model has answered, and how often it has not answered another. */
  const heeded = new Set<Question>();
  const misses = new Map<Question, number>();

  async function ask(question: Question): Promise<number | null> {
    const answer = await answerTo(question);
    // An answer that comes late must not be taken for that to the next question.
    if (answer === null && isConnected) await sleep(answerMs);
    return answer;
  }

  function answerTo(question: Question): Promise<number | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => realTime?.(null), answerMs);
      realTime = (answer) => {
        clearTimeout(timer);
        realTime = null;
        resolve(answer);
      };
      if (!write(realTimeQuestion(question))) realTime(null);
    });
  }

  /** What stopped it may have gone between two questions, a roll of paper put in: then it is asked once more. */
  async function askAll(): Promise<string[] | null> {
    const reasons = await askEach();
    return reasons?.includes('stopped') ? askEach() : reasons;
  }

  async function askEach(): Promise<string[] | null> {
    const answers: Record<Question, number | null> = { printer: null, offline: null, error: null, paper: null };
    for (const question of Object.keys(QUESTIONS) as Question[]) {
      if (!isConnected) return null;
      if ((misses.get(question) ?? 0) >= MISSES) continue;
      const answer = await ask(question);
      if (answer !== null) heeded.add(question);
      else if (question === 'printer' || heeded.has(question)) return null;
      else misses.set(question, (misses.get(question) ?? 0) + 1);
      answers[question] = answer;
    }
    return reasonsOf(answers);
  }

  function giveUp() {
    const given = onPaper;
    onPaper = [];
    for (const answer of given) answer(false);
  }

  function print(bytes: Uint8Array): Promise<boolean> {
    return new Promise((resolve) => {
      onPaper.push(resolve);
      if (!write(Buffer.concat([bytes, ASK_PAPER]))) {
        onPaper = onPaper.filter((answer) => answer !== resolve);
        resolve(false);
      }
    });
  }

  return {
    heard(bytes) {
      for (const byte of bytes) {
        if (isRealTimeAnswer(byte)) realTime?.(byte);
        else if (isPaperAnswer(byte)) {
          paperAnswers += 1;
          onPaper.shift()?.(true);
        }
      }
    },
    connected(is) {
      isConnected = is;
      heeded.clear();
      misses.clear();
      if (is) return;
      realTime?.(null);
      giveUp();
    },
    reasons() {
      asking ??= askAll().finally(() => {
        asking = null;
      });
      return asking;
    },
    print,
    giveUp,
    async settle(bytes, withinMs) {
      giveUp();
      const late = setTimeout(giveUp, withinMs);
      const answered = await print(bytes);
      clearTimeout(late);
      for (let heardBefore = -1; answered && heardBefore !== paperAnswers; ) {
        heardBefore = paperAnswers;
        await sleep(QUIET_ANSWERS * answerMs);
      }
      return answered;
    },
  };
}
