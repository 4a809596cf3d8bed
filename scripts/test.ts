import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { runChecks } from './checks.ts';
import { runStep } from './run-step.ts';

/**
 * `npm test`: types, lint, unit tests with their rigs, then the real program end to end.
 * Closes with `N passed, N failed`; a check counts as one test.
 */
const REPORTS = 'out/test';
mkdirSync(REPORTS, { recursive: true });

type TestResult = { status: string; fullName: string; failureMessages: string[] };
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
    const { numPassedTests: passed, numFailedTests: failed, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    if (code === 0 || failed > 0) return { passed, failed, names: failedTests(testResults) };
    return { passed, failed: 1, names: [`${project} tests, outside of any test`] };
  } catch {
    return { passed: 0, failed: 1, names: [`${project} tests (no report)`] };
  }
}

/** Each with the first line of why: what came before is thousands of lines long, and often only its end is kept. */
function failedTests(files: { name: string; assertionResults: TestResult[] }[]): string[] {
  return files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages: [why] }) => {
        return `${relative('.', name)} > ${fullName}\n    ${why?.split('\n', 1)[0]}`;
      }),
  );
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
if (failed > 0) console.log(`\nFailed:\n  ${failedNames.join('\n  ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
