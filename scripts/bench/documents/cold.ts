import { readFileSync } from 'node:fs';
import { engines } from './engines.ts';
import type { BenchPaper } from './paper.ts';

/**
 * In a process of its own: from nothing open to the first paper, in milliseconds. Loading the modules is not counted.
 * Arguments: the engine, and the file that holds the paper as JSON.
 */
const [name = '', file = ''] = process.argv.slice(2);
const create = engines[name];
if (create === undefined) throw new Error(`no engine ${name}`);
const paper = JSON.parse(readFileSync(file, 'utf8')) as BenchPaper;
const start = performance.now();
const engine = await create(paper);
await engine.render();
process.stdout.write(`${performance.now() - start}\n`);
await engine.close?.();
process.exit();
