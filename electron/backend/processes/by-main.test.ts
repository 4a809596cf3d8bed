import { describe, expect, it } from 'vitest';
import type { FromBackend } from '../../../contract/processes.ts';
import { createTaskClient } from '../../../native/task-process/client.ts';
import type { Answered } from '../../../native/task-process/messages.ts';
import { processesByMain, type TaskPort } from './by-main.ts';

type Tasks = { finish: { asks: null; answers: string[] } };

/** Main, as far as the backend knows it: what it was asked, and a channel that answers everything with nothing. */
function stage() {
  const asked: FromBackend[] = [];
  const processes = processesByMain((message) => asked.push(message));
  const client = createTaskClient<Tasks>(processes.starterOf('speech'), { limitMs: 60_000 });
  const sent: unknown[] = [];
  let listener: (event: { data: Answered }) => void = () => {};
  const port: TaskPort = {
    on: (_, added) => {
      listener = added;
    },
    start: () => undefined,
    postMessage(message) {
      sent.push(message);
      queueMicrotask(() => listener({ data: { id: (message as { id: number }).id, ok: true, answers: [] } }));
    },
  };
  return { asked, processes, client, sent, port };
}

describe('a process that main starts', () => {
  it('is asked for with the first task, which waits until the channel is there', async () => {
    const { asked, processes, client, sent, port } = stage();
    const answer = client.ask('finish', null);
    expect(asked).toEqual([{ type: 'start-process', id: 1, program: 'speech' }]);
    expect(sent).toEqual([]);
    processes.arrived(1, port);
    expect(await answer).toEqual({ ok: true, answers: [] });
    expect(await client.ask('finish', null)).toEqual({ ok: true, answers: [] });
    expect(asked).toHaveLength(1);
  });

  it('is replaced by the next task when it is gone', async () => {
    const { asked, processes, client, port } = stage();
    const lost = client.ask('finish', null);
    processes.gone(1);
    expect(await lost).toEqual({ ok: false, reason: 'gone' });
    const served = client.ask('finish', null);
    expect(asked.filter(({ type }) => type === 'start-process')).toEqual([
      { type: 'start-process', id: 1, program: 'speech' },
      { type: 'start-process', id: 2, program: 'speech' },
    ]);
    processes.arrived(2, port);
    expect(await served).toMatchObject({ ok: true });
  });

  it('is killed by main when it is to stop, and a channel that comes too late is left alone', async () => {
    const { asked, processes, client, sent, port } = stage();
    const stopped = client.ask('finish', null);
    client.stop();
    expect(await stopped).toEqual({ ok: false, reason: 'stopped' });
    expect(asked.at(-1)).toEqual({ type: 'end-process', id: 1 });
    processes.arrived(1, port);
    expect(sent).toEqual([]);
  });
});
