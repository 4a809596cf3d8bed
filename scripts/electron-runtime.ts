import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const runtimeSchema = z.object({
  /** Path of the executable. */
  electron: z.string(),
  electronVersion: z.string(),
  /** Path of a better-sqlite3 addon made for this Electron; null when the one in the package works. */
  sqliteBinding: z.string().nullable(),
});

/** Which Electron setup chose on this machine. Throws when setup has not run. */
export function electronRuntime(): z.infer<typeof runtimeSchema> {
  const file = fileURLToPath(new URL('../out/runtime.json', import.meta.url));
  return runtimeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** What the environment of the terminal must hold for that Electron. */
export function launchEnv(): Record<string, string> {
  const { sqliteBinding } = electronRuntime();
  return sqliteBinding ? { MINGLU_SQLITE_BINDING: sqliteBinding } : {};
}
