import { runStep } from './run-step.ts';

const BIN = 'node_modules/.bin';

/** The checks that read the source without running it. */
const CHECKS = [
  { name: 'types', command: `${BIN}/tsc`, args: ['-p', '.'] },
  { name: 'lint, format and import table', command: `${BIN}/biome`, args: ['check', '--error-on-warnings', '.'] },
  { name: 'unused files, exports and packages', command: `${BIN}/knip`, args: [] },
];

export type CheckResult = { name: string; passed: boolean };

/** Runs every check, the later ones also when an earlier one failed. */
export async function runChecks(): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { name, command, args } of CHECKS) {
    console.log(`\n== ${name}`);
    results.push({ name, passed: (await runStep(command, args)) === 0 });
  }
  return results;
}
