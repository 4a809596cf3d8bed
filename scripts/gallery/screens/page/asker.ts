import type { TerminalClient } from '../../../../renderer/terminal/client.ts';

type Ask = (call: string, input: unknown) => Promise<{ answer: unknown } | 'fails' | 'silent'>;

/** A client of the terminal API whose calls the gallery answers; one that is never answered is not waited for. */
export function asker(): { client: TerminalClient; isWaiting: () => boolean } {
  let waiting = 0;
  const ask = async (call: string, input: unknown): Promise<unknown> => {
    waiting += 1;
    const answer = await (window as unknown as { ask: Ask }).ask(call, input);
    waiting -= 1;
    if (answer === 'silent') return new Promise(() => {});
    if (answer === 'fails') throw new Error(`${call} fails`);
    return answer.answer;
  };
  const calls = (path: readonly string[]): unknown =>
    new Proxy(() => {}, {
      get: (_, name) => calls([...path, String(name)]),
      apply: (_, __, [input]) => ask(path.join('.'), input),
    });
  return { client: calls([]) as TerminalClient, isWaiting: () => waiting > 0 };
}
