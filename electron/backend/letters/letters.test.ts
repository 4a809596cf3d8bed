import { describe, expect, it } from 'vitest';
import { sampleJpeg } from '../../../domain/jpeg.fixture.ts';
import { paragraphWords, type RecognisedLine } from '../../../domain/letter/recognised.ts';
import type { Answered, Asked } from '../../../native/task-process/messages.ts';
import type { StartRecognition } from '../../../native/text-recognition/recognition-client.ts';
import type { RecognitionTasks } from '../../../native/text-recognition/recognition-messages.ts';
import { keptLog } from '../backend.fixture.ts';
import { handClock } from '../clock.fixture.ts';
import { createMaterials } from '../visits/materials.ts';
import { createVisits } from '../visits/visits.ts';
import { createLetters } from './letters.ts';

const IDLE_MS = 5000;
const LIMIT_MS = 50;

function lineSaying(text: string, confidence = 98): RecognisedLine {
  const words = [[...text].map((one) => ({ text: one, confidence }))];
  return { words, left: 0, right: 900, top: 0, bottom: 40 };
}

/** A hall with one page of a letter, and a process that answers as it is told; null: it hangs. */
function hall(answer: (asked: Asked<RecognitionTasks>) => Answered | null) {
  const clock = handClock();
  const { log, text: logText } = keptLog();
  const processes: { killed: boolean; asked: Asked<RecognitionTasks>[]; die(): void }[] = [];
  const start: StartRecognition = ({ onMessage, onGone }) => {
    const own = { killed: false, asked: [] as Asked<RecognitionTasks>[], die: onGone };
    processes.push(own);
    return {
      post(asked) {
        own.asked.push(asked);
        const given = answer(asked);
        if (given !== null) queueMicrotask(() => onMessage(given));
      },
      kill: () => {
        own.killed = true;
      },
    };
  };
  const visits = createVisits({
    clock,
    delays: { visitSafetyMs: 1e9 },
    onChanged() {},
    onEnded: () => letters.visitEnded(),
  });
  const letters = createLetters({
    ...{ visits, clock, log },
    recognition: { start, languageData: '/data', limitMs: LIMIT_MS },
    delays: { recogniserIdleMs: IDLE_MS },
  });
  const visitId = visits.open().id;
  const jpeg = sampleJpeg();
  const to = { kind: 'letter', source: 'camera' } as const;
  const added = createMaterials({ visits }).add({ visitId, to, jpeg: jpeg.toString('base64') });
  if (!added.ok) throw new Error(added.reason);
  const { materialId, pageId } = added;
  return { clock, visits, letters, page: { visitId, materialId, pageId }, processes, jpeg, logText };
}

const says =
  (...lines: RecognisedLine[]) =>
  ({ id }: { id: number }): Answered => ({ id, ok: true, answers: lines });

describe('a letter of the open visit', () => {
  it('is read to it, from the page as it was kept', async () => {
    const { letters, page, processes, jpeg, logText } = hall(says(lineSaying('路坏了三年。')));
    const read = await letters.recognise(page);
    expect(read.ok && read.paragraphs.map(paragraphWords)).toEqual(['路坏了三年。']);
    expect(processes[0]?.asked.map(({ asks }) => asks)).toEqual([{ picture: jpeg, languageData: '/data' }]);
    expect(logText()).toBe('');
  });

  it('is not there for another visit, nor a page it does not have', async () => {
    const { letters, page, visits } = hall(says(lineSaying('路坏了三年。')));
    expect(await letters.recognise({ ...page, pageId: 'other' })).toEqual({ ok: false, reason: 'no-such-page' });
    visits.end();
    visits.open();
    expect(await letters.recognise(page)).toEqual({ ok: false, reason: 'no-such-visit' });
  });

  it('that a machine cannot read is said to be so', async () => {
    const { letters, page } = hall(says(lineSaying('阝居石了', 60)));
    expect(await letters.recognise(page)).toEqual({ ok: false, reason: 'nothing-legible' });
  });

  it('is not read where there is no recogniser', async () => {
    const { visits, clock, page } = hall(says());
    const { log } = keptLog();
    const letters = createLetters({ ...{ visits, clock, log }, recognition: null, delays: { recogniserIdleMs: 1 } });
    expect(await letters.recognise(page)).toEqual({ ok: false, reason: 'recognition-failed' });
  });
});

describe('the process that reads', () => {
  it('ends soon after the last page, not between two', async () => {
    const { letters, page, processes, clock } = hall(says(lineSaying('路坏了三年。')));
    await letters.recognise(page);
    clock.move(IDLE_MS - 1);
    await letters.recognise(page);
    clock.move(IDLE_MS - 1);
    expect(processes.map(({ killed }) => killed)).toEqual([false]);
    clock.move(1);
    expect(processes.map(({ killed }) => killed)).toEqual([true]);
  });

  it('ends with the visit at once: what it was at is answered to nobody', async () => {
    const { letters, page, processes, visits } = hall(() => null);
    const reading = letters.recognise(page);
    visits.end();
    expect(await reading).toEqual({ ok: false, reason: 'recognition-stopped' });
    expect(processes[0]?.killed).toBe(true);
  });

  it('ends when nobody waits any more; another visit cannot stop it', async () => {
    const { letters, page, processes } = hall(() => null);
    const reading = letters.recognise(page);
    letters.stop('other');
    expect(processes[0]?.killed).toBe(false);
    letters.stop(page.visitId);
    expect(await reading).toEqual({ ok: false, reason: 'recognition-stopped' });
  });

  it('may die or hang: that is said, staff can see it, and the next try begins a new one', async () => {
    let hangs = true;
    const { letters, page, processes, logText } = hall((asked) =>
      hangs ? null : says(lineSaying('路坏了三年。'))(asked),
    );
    const dying = letters.recognise(page);
    processes[0]?.die();
    expect(await dying).toEqual({ ok: false, reason: 'recognition-failed' });
    expect(await letters.recognise(page)).toEqual({ ok: false, reason: 'recognition-failed' });
    expect(processes.map(({ killed }) => killed)).toEqual([true, true]);
    hangs = false;
    expect(await letters.recognise(page)).toMatchObject({ ok: true });
    expect(logText()).toContain('recognition-failed');
    expect(logText()).not.toContain('路坏');
  });
});
