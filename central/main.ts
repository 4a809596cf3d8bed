import { parseArgs } from 'node:util';
import { pino } from 'pino';
import type { DatabaseChoice } from './db/open.ts';
import { startCentre } from './server.ts';
import { loadSettings } from './settings.ts';

const USAGE = `usage: node central/main.ts --settings FILE [--port 8470] [--host 127.0.0.1] [--data DIR]
environment: MINGLU_DESK_TOKEN opens the desk; MINGLU_DATABASE_URL keeps the matters in PostgreSQL
Without --data and MINGLU_DATABASE_URL everything is forgotten at the end.
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) return complain(USAGE);
  const loaded = loadSettings(options.settings, process.env.MINGLU_DESK_TOKEN);
  if (!loaded.ok) return complain(`${loaded.problems.join('\n')}\n`);
  const { port, host, database } = options;
  const centre = await startCentre({ port, host, database, settings: loaded.settings, log: pino() });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void centre.close());
  return 0;
}

function readOptions(): { settings: string; port: number; host: string; database: DatabaseChoice } | null {
  try {
    const { values } = parseArgs({
      options: {
        settings: { type: 'string' },
        port: { type: 'string', default: '8470' },
        host: { type: 'string', default: '127.0.0.1' },
        data: { type: 'string' },
      },
    });
    const port = Number(values.port);
    if (values.settings === undefined || !Number.isInteger(port) || port < 0 || port > 65_535) return null;
    const url = process.env.MINGLU_DATABASE_URL;
    const database: DatabaseChoice = url ? { kind: 'postgres', url } : { kind: 'pglite', dir: values.data ?? null };
    return { settings: values.settings, port, host: values.host, database };
  } catch {
    return null;
  }
}

function complain(words: string): number {
  process.stderr.write(words);
  return 2;
}
