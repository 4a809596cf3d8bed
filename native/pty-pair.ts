import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Two joined pseudo-terminals: what is written to one end is read at the other. Stands in for a serial cable. */
export interface PtyPair {
  a: string;
  b: string;
  close(): Promise<void>;
}

/**
 * Joins two pseudo-terminals through socat; the links `a` and `b` stand in `dir` until `close`.
 * Throws when socat is not installed or does not start.
 */
export async function openPtyPair(dir: string): Promise<PtyPair> {
  const a = join(dir, 'a');
  const b = join(dir, 'b');
  const socat = spawn('socat', ['-d', '-d', `pty,raw,echo=0,link=${a}`, `pty,raw,echo=0,link=${b}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => {
    socat.once('exit', () => resolve());
    socat.once('error', () => resolve());
  });
  // socat outlives a parent that forgets it and would keep its links in `dir`.
  const stop = () => socat.kill();
  process.once('exit', stop);

  await new Promise<void>((resolve, reject) => {
    let log = '';
    socat.stderr.setEncoding('utf8');
    socat.stderr.on('data', (text: string) => {
      log = (log + text).slice(-2000);
      // Both links stand when socat says this, and not before.
      if (log.includes('starting data transfer loop')) resolve();
    });
    socat.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new Error('socat is missing: install the Debian package "socat" (apt-get install socat)')
          : error,
      ),
    );
    socat.once('exit', (code) => reject(new Error(`socat ended with code ${code}: ${log.trim()}`)));
  }).catch((error: unknown) => {
    process.off('exit', stop);
    throw error;
  });

  return {
    a,
    b,
    async close() {
      process.off('exit', stop);
      stop();
      await exited;
    },
  };
}
