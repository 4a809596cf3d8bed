import { mkdirSync, writeFileSync } from 'node:fs';
import { benchAccept } from './accept.ts';
import type { Ratio } from './measure.ts';
import { benchNotice } from './notice.ts';
import { benchStart } from './start.ts';

/** `npm run bench`: ratios against a peer or a floor, measured by turns in the same run. Medians. */
const results: Ratio[] = [];
for (const bench of [benchAccept, benchNotice, benchStart]) {
  const result = await bench();
  results.push(result);
  const { name, peer, oursMs, peerMs, ratio, rounds } = result;
  console.log(
    `${name}: ${ratio.toFixed(2)} x ${peer} (${oursMs.toFixed(2)} ms : ${peerMs.toFixed(2)} ms, ${rounds} rounds)`,
  );
}
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify(results, null, 2)}\n`);
process.exit();
