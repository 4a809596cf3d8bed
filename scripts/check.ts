import { runChecks } from './checks.ts';

/** `npm run check`: types, lint and unused code, in seconds. */
const results = await runChecks();
process.exitCode = results.every((result) => result.passed) ? 0 : 1;
