import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest leaves one core to itself, which is half of a small machine; it needs next to nothing.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{domain,contract,native,kiosk-config,central,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Of the second that is usual, a busy machine can spend all before another process gets its turn.
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        // The real program: one window, one printer, one set of ports at a time.
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
