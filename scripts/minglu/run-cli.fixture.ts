import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../minglu.ts', import.meta.url));

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as an operator does, in a process of its own. */
export function minglu(args: string[], input: string | Uint8Array = ''): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: 'pipe' });
    const ran: Ran = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ ...ran, code }));
    // A command that refuses its options does not read on.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The answer of a run that went well and said nothing else; throws on anything but JSON alone. */
export async function answerOf(args: string[], input?: string): Promise<unknown> {
  const { code, stdout, stderr } = await minglu([...args, '--json'], input);
  if (code !== 0 || stderr !== '') throw new Error(`exit code ${code}: ${stderr}`);
  return JSON.parse(stdout);
}

/** The one line of a run that was refused as bad input; throws when there is more, or an answer beside it. */
export async function refusalOf(args: string[], input?: string | Uint8Array): Promise<string> {
  const { code, stdout, stderr } = await minglu([...args, '--json'], input);
  if (code !== 2 || stdout !== '' || !/^minglu: [^\n]+\n$/.test(stderr)) {
    throw new Error(`exit code ${code}, standard output ${JSON.stringify(stdout)}, standard error ${stderr}`);
  }
  return stderr.trim();
}
