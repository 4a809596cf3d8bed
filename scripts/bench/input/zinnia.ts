import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ink } from '../../../renderer/input/handwriting/ink.ts';
import { debianFiles } from './debian-files.ts';

export interface Zinnia {
  /** The characters its model knows. */
  knows: ReadonlySet<string>;
  /** The ten likeliest characters for each ink, and the milliseconds for one, loading apart. */
  recognise: (inks: readonly Ink[]) => { found: string[][]; milliseconds: number };
}

/** Zinnia with its Simplified Chinese model as Debian has them; undefined where they cannot be fetched. */
export function zinnia(): Zinnia | undefined {
  const folder = debianFiles('zinnia', ['zinnia-utils', 'libzinnia0', 'tegaki-zinnia-simplified-chinese']);
  if (folder === undefined) return undefined;
  const model = join(folder, 'usr/share/tegaki/models/zinnia/handwriting-zh_CN.model');
  const run = (inks: readonly Ink[]) => {
    const file = join(folder, 'strokes.txt');
    writeFileSync(file, inks.map((ink) => `${asExpression(ink)}\n`).join(''));
    const begun = performance.now();
    const { status, stdout, stderr } = spawnSync(join(folder, 'usr/bin/zinnia'), ['-m', model, '-n', '10', file], {
      encoding: 'utf8',
      maxBuffer: 1 << 27,
      env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'usr/lib/x86_64-linux-gnu') },
    });
    if (status !== 0) throw new Error(`zinnia could not be run: ${stderr}`);
    const answers = stdout.split('Answer:').slice(1);
    if (answers.length !== inks.length) throw new Error(`zinnia answered ${answers.length} of ${inks.length} times`);
    const found = answers.map((answer) =>
      [...answer.matchAll(/^(\S+) -?[\d.]/gm)].map(([, character = '']) => character),
    );
    return { found, milliseconds: performance.now() - begun };
  };
  const recognise = (inks: readonly Ink[]) => {
    const loading = run(inks.slice(0, 1)).milliseconds;
    const { found, milliseconds } = run(inks);
    return { found, milliseconds: (milliseconds - loading) / Math.max(1, inks.length - 1) };
  };
  return { knows: charactersOf(readFileSync(model)), recognise };
}

/** Zinnia's own way to write strokes down, on a square of 1000. */
function asExpression(ink: Ink): string {
  const strokes = ink.map((stroke) => `(${stroke.map(({ x, y }) => `(${Math.round(x)} ${Math.round(y)})`).join('')})`);
  return `(character (width 1000)(height 1000)(strokes ${strokes.join('')}))`;
}

/** Each class in the model: 16 bytes of name, a bias, and pairs of index and weight up to the index -1. */
function charactersOf(model: Buffer): Set<string> {
  const known = new Set<string>();
  let at = 12;
  for (let count = model.readUInt32LE(8); count > 0; count -= 1) {
    known.add(model.toString('utf8', at, at + 16).replace(/\0.*/s, ''));
    at += 20;
    while (model.readInt32LE(at) !== -1) at += 8;
    at += 8;
  }
  return known;
}
