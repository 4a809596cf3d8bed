// What setup says, and how it runs other programs. Everything goes to stderr: stdout belongs to the command that setup serves.
import { spawn, spawnSync } from 'node:child_process';

const started = performance.now();
let quiet = false;

/** An expected failure: one plain line, and the command that would mend it. */
export class SetupError extends Error {
  constructor(message, mend) {
    super(message);
    this.mend = mend;
  }
}

export function beQuiet() {
  quiet = true;
}

export function secondsSoFar() {
  return (performance.now() - started) / 1000;
}

/** Long work: said even when quiet, because silence for minutes looks like a hang. */
export function say(line) {
  process.stderr.write(`[${secondsSoFar().toFixed(0).padStart(3)} s] ${line}\n`);
}

/** Said only when not quiet. */
export function note(line) {
  if (!quiet) say(line);
}

/** Runs a program to its end without a shell. Resolves to {code, output} and never rejects: the caller judges. */
export function run(command, args, { timeoutMs, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** Runs a short program and returns what it prints, or undefined when it is missing or fails. */
export function ask(command, args, options = {}) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', ...options });
  return status === 0 ? stdout.trim() : undefined;
}

/** The first lines of a failed program's output, for programs that end with their manual. */
export function head(output, lines = 15) {
  return output.trim().split('\n').slice(0, lines).join('\n');
}

/** The last lines of a failed program's output: enough to see the cause. */
export function tail(output, lines = 15) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
