import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ink } from '../../renderer/input/handwriting/ink.ts';

const cache = 'out/cache/strokes';
/** The package as it was reviewed. */
const SOURCE = {
  name: 'hanzi-writer-data@2.0.1',
  file: 'hanzi-writer-data-2.0.1.tgz',
  sha256: '72baf3d82b114e60d6e40ea05f24d2262a05cd39d544e2f322ba2fceb7beff15',
};
/** The upper edge of the characters in the source, whose y grows upwards. */
const TOP = 900;

export interface Model {
  character: string;
  /** The middle lines of the strokes, on a square of 1024. */
  ink: Ink;
}

/** The characters of hanzi-writer-data, fetched at the first call and kept in `out/cache`; the licence stands beside them. */
export function hanziModels(): { models: Model[]; licence: string } {
  const folder = join(fetched(), 'package');
  const models = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && [...file].length === '一.json'.length)
    .sort()
    .map((file) => {
      const { medians } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { medians: [number, number][][] };
      const ink = medians.map((stroke) => stroke.map(([x, y]) => ({ x, y: TOP - y })));
      return { character: file.slice(0, -'.json'.length), ink };
    });
  return { models, licence: readFileSync(join(folder, 'ARPHICPL.TXT'), 'utf8') };
}

function fetched(): string {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(join(cache, SOURCE.file))) must('npm', ['pack', '--silent', SOURCE.name]);
  const found = createHash('sha256')
    .update(readFileSync(join(cache, SOURCE.file)))
    .digest('hex');
  if (found !== SOURCE.sha256) throw new Error(`${SOURCE.name} is not the package that was reviewed: ${found}`);
  if (!existsSync(join(cache, 'package'))) must('tar', ['-xzf', SOURCE.file]);
  return cache;
}

function must(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { cwd: cache, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
}
