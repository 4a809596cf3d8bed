import { vi } from 'vitest';

/** Far more than anything here takes: on a busy machine a second can pass before another process gets its turn. */
const LIMIT_MS = 20_000;

/** Looks until it no longer throws. */
export const soon = <T>(look: () => T | Promise<T>): Promise<T> => vi.waitFor(look, { timeout: LIMIT_MS });
