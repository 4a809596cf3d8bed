import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spokenText } from '../../domain/speech/spoken-text.ts';
import { createEspeak, hasEspeak } from './espeak.ts';
import { readWav } from './wav.ts';

const COMMAND = 'espeak-ng';
const LONG = '您的信访事项已经登记，我们将在六十日内办理，最迟二零二七年一月二十二日答复您，请保管好查询凭证。';
const espeak = createEspeak({ command: COMMAND });
const never = () => new AbortController().signal;

async function soundOf(spoken: string, rate = 1) {
  const said = await espeak(spoken, { rate, signal: never() });
  const sound = said.ok ? readWav(said.wav) : null;
  if (sound === null) throw new Error('nothing was said');
  return { ...sound, seconds: sound.samples.length / sound.sampleRate };
}

describe('espeak-ng', () => {
  it('is known by whether it speaks', async () => {
    expect(await hasEspeak(COMMAND)).toBe(true);
    expect(await hasEspeak('no-such-espeak')).toBe(false);
    expect(await hasEspeak('true')).toBe(false);
  });

  it('says a sentence at the pace of a calm speaker', async () => {
    const { seconds, samples } = await soundOf(LONG);
    const syllables = LONG.match(/\p{Script=Han}/gu)?.length ?? 0;
    expect(syllables / seconds).toBeGreaterThan(2.5);
    expect(syllables / seconds).toBeLessThan(5);
    expect(samples.some((sample) => Math.abs(sample) > 0.1)).toBe(true);
  });

  it('follows the rate', async () => {
    const [slow, fast] = [await soundOf(LONG, 0.7), await soundOf(LONG, 1.5)];
    expect(slow.seconds).toBeGreaterThan(fast.seconds * 1.5);
  });

  it('says 重庆银行 by its own readings, not by those of its single characters', async () => {
    const right = await soundOf('重庆银行');
    const naive = await soundOf('中庆银形');
    expect([...right.samples]).not.toEqual([...naive.samples]);
    expect([...right.samples]).toEqual([...(await soundOf('虫庆银航')).samples]);
  });

  it('says a year digit by digit', async () => {
    const year = await soundOf(spokenText('2026年'));
    expect([...year.samples]).toEqual([...(await soundOf('二零二六年')).samples]);
  });
});

describe('a command that misbehaves', () => {
  let dir: string;
  const script = (name: string, lines: string) => {
    const file = join(dir, name);
    writeFileSync(file, `#!/bin/sh\n${lines}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'espeak-'));
  });
  afterAll(() => rmSync(dir, { recursive: true }));
  const say = (command: string, signal = never(), limitMs = 200) =>
    createEspeak({ command, limitMs })('你好', { rate: 1, signal });

  it('is not there, fails, or gives something else than sound', async () => {
    expect(await say('no-such-espeak', never(), 5000)).toEqual({ ok: false, reason: 'failed' });
    expect(await say(script('fails', 'exit 3'), never(), 5000)).toEqual({ ok: false, reason: 'failed' });
    expect(await say(script('talks', 'echo hello'), never(), 5000)).toEqual({ ok: false, reason: 'failed' });
  });

  it('is killed when it hangs, and when it is to stop', async () => {
    const hangs = script('hangs', 'echo $$ > "$0.pid"; exec sleep 60');
    expect(await say(hangs)).toEqual({ ok: false, reason: 'timed-out' });
    const stop = new AbortController();
    const saying = say(hangs, stop.signal, 60_000);
    stop.abort();
    expect(await saying).toEqual({ ok: false, reason: 'stopped' });
  });

  it('never sees the text among its arguments or its environment', async () => {
    const spies = script('spies', 'env > "$0.seen"; echo "$@" >> "$0.seen"; cat > /dev/null');
    await say(spies, never(), 5000);
    const seen = readFileSync(`${spies}.seen`, 'utf8');
    expect(seen).toContain('--stdin');
    expect(seen).not.toMatch(/ni3|hao3|你好/);
  });
});
