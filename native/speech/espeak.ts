import { spawn } from 'node:child_process';
import { tonePinyin } from '../../domain/speech/tone-pinyin.ts';
import type { Speak, Spoken } from './voice.ts';
import { mendWav } from './wav.ts';

/** The only voice of espeak-ng that takes tone-numbered pinyin; `cmn` reads hanzi as English. */
const VOICE = 'cmn-latn-pinyin';
/** Calm enough to follow at seventy: about 3.5 syllables a second. */
const SYLLABLES_SETTING = 150;
/** What espeak-ng accepts. */
const SLOWEST = 80;
const FASTEST = 450;
/** It needs 20 to 80 ms for ten seconds of speech; beyond this it hangs. */
const SPEAK_LIMIT_MS = 5000;
/** A minute and a half of sound: far more than the longest utterance. */
const LARGEST_WAV_BYTES = 4_000_000;

/** Whether `command` is an espeak-ng that can be run and has the voice. */
export async function hasEspeak(command: string): Promise<boolean> {
  const spoken = await run(command, 'ni3 hao3', SYLLABLES_SETTING, AbortSignal.timeout(SPEAK_LIMIT_MS));
  return spoken.ok;
}

/**
 * espeak-ng as a process of its own for each utterance: GPL code stays outside, and killing it is how speech stops.
 * The text goes through stdin, since arguments can be read by every user of the machine.
 */
export function createEspeak({ command, limitMs = SPEAK_LIMIT_MS }: { command: string; limitMs?: number }): Speak {
  return async (spoken, { rate, signal }) => {
    const timeout = AbortSignal.timeout(limitMs);
    const speed = Math.round(Math.max(SLOWEST, Math.min(FASTEST, SYLLABLES_SETTING * rate)));
    const result = await run(command, tonePinyin(spoken), speed, AbortSignal.any([signal, timeout]));
    if (result.ok) return result;
    if (signal.aborted) return { ok: false, reason: 'stopped' };
    return timeout.aborted ? { ok: false, reason: 'timed-out' } : result;
  };
}

function run(command: string, pinyin: string, speed: number, signal: AbortSignal): Promise<Spoken> {
  return new Promise((resolve) => {
    const failed = () => resolve({ ok: false, reason: 'failed' });
    const child = spawn(command, ['-v', VOICE, '-s', String(speed), '--stdin', '--stdout'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      shell: false,
      signal,
      killSignal: 'SIGKILL',
      env: { PATH: process.env.PATH, LANG: 'C.UTF-8' },
    });
    const chunks: Buffer[] = [];
    let size = 0;
    child.on('error', failed);
    // It may be gone before it has read everything.
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_WAV_BYTES) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.on('close', (code) => {
      const wav = code === 0 ? mendWav(Buffer.concat(chunks)) : null;
      if (wav === null) failed();
      else resolve({ ok: true, wav });
    });
    child.stdin.end(`${pinyin}\n`);
  });
}
