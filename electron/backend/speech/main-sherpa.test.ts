import { describe, expect, it } from 'vitest';
import type { FromBackend } from '../../../contract/processes.ts';
import { createSherpaClient } from '../../../native/speech/sherpa-client.ts';
import type { FromSherpa, ToSherpa } from '../../../native/speech/sherpa-messages.ts';
import { type SpeechPort, sherpaByMain } from './main-sherpa.ts';

/** Main, as far as the backend knows it: what it was asked, and a channel that answers everything with nothing heard. */
function stage() {
  const asked: FromBackend[] = [];
  const sherpa = sherpaByMain((message) => asked.push(message));
  const client = createSherpaClient(sherpa.start);
  const sent: ToSherpa[] = [];
  let listener: (event: { data: FromSherpa }) => void = () => {};
  const port: SpeechPort = {
    on: (_, added) => {
      listener = added;
    },
    start: () => undefined,
    postMessage(message) {
      sent.push(message);
      queueMicrotask(() => listener({ data: { id: message.id, ok: true, answers: [] } }));
    },
  };
  return { asked, sherpa, client, sent, port };
}

describe('a process that main starts', () => {
  it('is asked for with the first task, which waits until the channel is there', async () => {
    const { asked, sherpa, client, sent, port } = stage();
    const answer = client.ask('finish', null);
    expect(asked).toEqual([{ type: 'start-speech', id: 1 }]);
    expect(sent).toEqual([]);
    sherpa.arrived(1, port);
    expect(await answer).toEqual({ ok: true, answers: [] });
    expect(await client.ask('finish', null)).toEqual({ ok: true, answers: [] });
    expect(asked).toHaveLength(1);
  });

  it('is replaced by the next task when it is gone', async () => {
    const { asked, sherpa, client, port } = stage();
    const lost = client.ask('finish', null);
    sherpa.gone(1);
    expect(await lost).toEqual({ ok: false, reason: 'gone' });
    const served = client.ask('finish', null);
    expect(asked.filter(({ type }) => type === 'start-speech')).toEqual([
      { type: 'start-speech', id: 1 },
      { type: 'start-speech', id: 2 },
    ]);
    sherpa.arrived(2, port);
    expect(await served).toMatchObject({ ok: true });
  });

  it('is killed by main when it is to stop, and a channel that comes too late is left alone', async () => {
    const { asked, sherpa, client, sent, port } = stage();
    const stopped = client.ask('finish', null);
    client.stop();
    expect(await stopped).toEqual({ ok: false, reason: 'stopped' });
    expect(asked.at(-1)).toEqual({ type: 'end-speech', id: 1 });
    sherpa.arrived(1, port);
    expect(sent).toEqual([]);
  });
});
