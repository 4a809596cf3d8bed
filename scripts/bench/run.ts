import { mkdirSync, writeFileSync } from 'node:fs';
import { benchAccept } from './accept.ts';
import { benchDocuments, documentsTable } from './documents.ts';
import { benchInput, inputTable } from './input.ts';
import type { Ratio } from './measure.ts';
import { benchStart, startTable } from './start.ts';
import { benchTouch, touchTable } from './touch.ts';

/**
 * `npm run bench`: ratios against a peer or a floor, measured by turns in the same run. Medians.
 * `npm run bench -- documents`, `accept`, `input`, `start` or `touch` measures that alone.
 */
const benches: Record<string, () => Promise<{ result: unknown; lines: string }>> = {
  accept: async () => ratio(await benchAccept()),
  documents: async () => {
    const result = await benchDocuments();
    return { result, lines: documentsTable(result) };
  },
  input: async () => {
    const result = await benchInput();
    return { result, lines: inputTable(result) };
  },
  start: async () => {
    const result = await benchStart();
    return { result, lines: startTable(result) };
  },
  touch: async () => {
    const result = await benchTouch();
    return { result, lines: touchTable(result) };
  },
};

function ratio(result: Ratio) {
  const { name, peer, oursMs, peerMs, ratio, rounds } = result;
  const times = `${oursMs.toFixed(2)} ms : ${peerMs.toFixed(2)} ms, ${rounds} rounds`;
  return { result, lines: `${name}: ${ratio.toFixed(2)} x ${peer} (${times})` };
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`unknown benchmark ${unknown.join(', ')}: there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
const results: Record<string, unknown> = {};
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { result, lines } = await bench();
  results[name] = result;
  console.log(lines);
}
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify(results, null, 2)}\n`);
process.exit();
