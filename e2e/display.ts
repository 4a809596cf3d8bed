import { spawn } from 'node:child_process';

/** The portrait screen of the terminals in the halls. */
const screen = '1080x1920x24';

/**
 * A display to run windows on: the one that is there, otherwise a virtual one of our own on a free number.
 * Sets DISPLAY for everything started later; `close()` ends the virtual one.
 */
export async function withDisplay(): Promise<{ display: string; close: () => void }> {
  const existing = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (existing) return { display: existing, close: () => undefined };

  // Xvfb picks the number itself (-displayfd) and writes it once it listens, so parallel runs never collide.
  // setpriv ends it with this process, however that ends: test runners kill their workers.
  const xvfb = ['Xvfb', '-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'];
  const server = spawn('setpriv', ['--pdeathsig', 'TERM', ...xvfb], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a display`)));
    const pipe = server.stdio[3];
    let written = '';
    pipe?.on('data', (chunk: Buffer) => {
      written += chunk;
      // It comes in two writes; closing the pipe after the first would end Xvfb.
      if (!written.endsWith('\n')) return;
      resolve(written.trim());
      // An open pipe would keep this process alive for as long as the display.
      pipe.destroy();
    });
  });
  server.unref();
  process.env.DISPLAY = `:${number}`;
  return {
    display: `:${number}`,
    close: () => {
      delete process.env.DISPLAY;
      server.kill();
    },
  };
}
