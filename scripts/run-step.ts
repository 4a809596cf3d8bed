import { spawn } from 'node:child_process';

/**
 * Runs a command to its end with its output shown.
 * @returns the exit code; 1 when a signal ended it.
 */
export function runStep(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
