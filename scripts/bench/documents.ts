import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { engines } from './documents/engines.ts';
import { benchPaper } from './documents/paper.ts';
import { median, timed } from './measure.ts';

const ROUNDS = 20;
const COLD_ROUNDS = 3;
const OURS = 'ours';

export interface EngineResult {
  engine: string;
  coldMs: number;
  warmMs: number;
  /** Of its warm time to ours: above 1 it is slower. */
  toOurs: number;
  kilobytes: number;
}

/**
 * D02 with its route map in each engine, by turns in one run, so that whatever else the machine does hits all alike.
 * Cold: from nothing open to the first paper, each in a process of its own. The PDFs are left in out/bench/.
 */
export async function benchDocuments(): Promise<{
  engines: EngineResult[];
  memoryMb: Record<string, { rss: number; heap: number }>;
}> {
  const paper = benchPaper();
  mkdirSync('out/bench', { recursive: true });
  writeFileSync('out/bench/paper.json', JSON.stringify(paper));
  const cold = new Map(Object.keys(engines).map((name) => [name, [] as number[]]));
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    for (const [name, times] of cold) times.push(Number(await inOwnProcess('cold', name, 'out/bench/paper.json')));
  }
  const running = await Promise.all(
    Object.entries(engines).map(async ([name, create]) => ({
      name,
      engine: await create(paper),
      times: [] as number[],
    })),
  );
  const bytes = new Map<string, number>();
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { name, engine, times } of running) {
      let pdf: Uint8Array = new Uint8Array();
      const ms = await timed(async () => {
        pdf = await engine.render();
      });
      if (round > 0) times.push(ms);
      else writeFileSync(`out/bench/${name.replaceAll(' ', '-')}.pdf`, pdf);
      bytes.set(name, pdf.length);
    }
  }
  for (const { engine } of running) await engine.close?.();

  const ours = median(running.find(({ name }) => name === OURS)?.times ?? []);
  const results = running.map(({ name, times }) => ({
    engine: name,
    coldMs: median(cold.get(name) ?? []),
    warmMs: median(times),
    toOurs: median(times) / ours,
    kilobytes: (bytes.get(name) ?? 0) / 1000,
  }));
  return { engines: results, memoryMb: JSON.parse(await inOwnProcess('memory')) };
}

/** The results as lines to print. */
export function documentsTable({ engines: results, memoryMb }: Awaited<ReturnType<typeof benchDocuments>>): string {
  const rows = results.map(({ engine, coldMs, warmMs, toOurs, kilobytes }) =>
    [
      engine.padEnd(12),
      `${coldMs.toFixed(0).padStart(6)} ms cold`,
      `${warmMs.toFixed(1).padStart(7)} ms warm`,
      `${toOurs.toFixed(2).padStart(6)} x ours`,
      `${kilobytes.toFixed(0).padStart(5)} kB`,
    ].join('  '),
  );
  const levels = Object.entries(memoryMb).map(([papers, { rss, heap }]) => `${rss} MB (heap ${heap}) after ${papers}`);
  return ['D02 with its route map:', ...rows, `memory of ours: ${levels.join(', ')} papers`].join('\n');
}

async function inOwnProcess(script: string, ...args: string[]): Promise<string> {
  const path = fileURLToPath(new URL(`./documents/${script}.ts`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', path, ...args]);
  return stdout.trim().split('\n').at(-1) ?? '';
}
