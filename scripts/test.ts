import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runChecks } from './checks.ts';
import { runStep } from './run-step.ts';

/**
 * `npm test`: types, lint, unit tests with their rigs, then the real program end to end.
 * Closes with `N passed, N failed`; a check counts as one test.
 */
const REPORTS = 'out/test';
mkdirSync(REPORTS, { recursive: true });

type Tally = { passed: number; failed: number; names: string[] };

async function runTests(project: 'unit' | 'e2e'): Promise<Tally> {
  console.log(`\n== ${project} tests`);
  const report = `${REPORTS}/${project}.json`;
  rmSync(report, { force: true });
  const code = await runStep('node_modules/.bin/vitest', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return tallyOf(project, report, code);
}

/** A run that failed outside its tests (a file that does not load, a hook that throws) counts as one failure. */
function tallyOf(project: string, report: string, code: number): Tally {
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
    const hidden = code !== 0 && failed === 0 ? 1 : 0;
    return { passed, failed: failed + hidden, names: failed + hidden > 0 ? [`${project} tests`] : [] };
  } catch {
    return { passed: 0, failed: 1, names: [`${project} tests (no report)`] };
  }
}

const checks = await runChecks();
const tallies: Tally[] = checks.map(({ name, passed }) => ({
  passed: passed ? 1 : 0,
  failed: passed ? 0 : 1,
  names: passed ? [] : [name],
}));
tallies.push(await runTests('unit'));
tallies.push(await runTests('e2e'));

const failedNames = tallies.flatMap((tally) => tally.names);
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
if (failed > 0) console.log(`\nFailed: ${failedNames.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
