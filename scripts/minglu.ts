import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { type Command, command, type Outcome } from './minglu/command.ts';

/** `npm run minglu -- <command>`: the operator's command line. */
const COMMANDS: readonly Command[] = [
  command({
    name: 'doctor',
    usage: '[--config FILE]',
    summary: 'look at this machine and its devices, say what is missing and what mends it',
    may: ['config'],
    load: async () => (await import('./minglu/doctor.ts')).examine,
  }),
  command({
    name: 'config check',
    usage: 'FILE',
    summary: 'check the configuration file of a terminal',
    needs: ['file'],
    operand: 'file',
    load: async () => (await import('./minglu/config-check.ts')).checkConfig,
  }),
  command({
    name: 'card decode',
    usage: '< HEX',
    summary: 'decode a card reader\'s reply to "30 01", hex on standard input',
    load: async () => (await import('./minglu/card-decode.ts')).decodeCard,
  }),
  command({
    name: 'id check',
    usage: 'NUMBER',
    summary: 'say whether an identity number could exist',
    needs: ['number'],
    operand: 'number',
    load: async () => (await import('./minglu/id-check.ts')).checkId,
  }),
  command({
    name: 'deadline',
    usage: '--from DATE --count N --unit natural_day|working_day|month|year',
    summary: 'compute a deadline by the calendar',
    needs: ['from', 'count', 'unit'],
    load: async () => (await import('./minglu/deadline.ts')).deadline,
  }),
  command({
    name: 'route-map',
    usage: '--track TRACK [--svg FILE]',
    summary: 'show the route map of a track, and draw it',
    needs: ['track'],
    may: ['svg'],
    load: async () => (await import('./minglu/route-map.ts')).routeMap,
  }),
  command({
    name: 'ticket verify',
    usage: 'SCAN --matter NUMBER --keys FILE|-',
    summary: 'say by the published keys, without a network, whether a paper with this code and number is genuine',
    needs: ['scan', 'matter', 'keys'],
    operand: 'scan',
    load: async () => (await import('./minglu/ticket-verify.ts')).verifyTicket,
  }),
  command({
    name: 'laws import',
    usage: 'FILE|DIR [--into DIR]',
    summary: 'put statutes in Markdown into the library of a terminal (its configuration names the directory)',
    needs: ['from'],
    may: ['into'],
    operand: 'from',
    load: async () => (await import('./minglu/laws-import.ts')).importLawFiles,
  }),
  command({
    name: 'laws list',
    usage: '[--in DIR]',
    summary: 'list the statutes of a library, with the day of their version and since when they are in force',
    may: ['in'],
    load: async () => (await import('./minglu/laws-list.ts')).listLaws,
  }),
  command({
    name: 'staff pin',
    usage: 'NUMBER < PIN',
    summary: "turn a PIN of 8 to 12 digits on standard input into an entry under staff of a terminal's configuration",
    needs: ['id'],
    operand: 'id',
    load: async () => (await import('./minglu/staff-pin.ts')).staffPin,
  }),
  command({
    name: 'document sample',
    usage: 'CODE',
    summary: 'print a complete input of a document, of a fictitious person',
    needs: ['code'],
    operand: 'code',
    load: async () => (await import('./minglu/document.ts')).sampleDocument,
  }),
  command({
    name: 'document render',
    usage: 'CODE --in FILE|- --out FILE.pdf',
    summary: 'set a document as PDF from its input as JSON',
    needs: ['code', 'in', 'out'],
    operand: 'code',
    load: async () => (await import('./minglu/document.ts')).renderDocument,
  }),
];

/** YAML as a person reads it: no broken lines, nothing said by reference. */
const PLAIN = { lineWidth: 0, aliasDuplicateObjects: false };

const HELP = `Usage: npm run -s minglu -- <command> [--json]

${COMMANDS.map(({ name, usage, summary }) => `  ${name} ${usage}\n      ${summary}`).join('\n')}

--json prints the answer as JSON, and nothing else, on standard output.
Bad input is answered by one line on standard error and exit code 2.
`;

type Asked =
  | { kind: 'help' }
  | { kind: 'wrong'; problem: string }
  | { kind: 'command'; command: Command; given: Record<string, string>; json: boolean };

function understand(args: string[]): Asked {
  const wrong = (problem: string): Asked => ({ kind: 'wrong', problem });
  const start = args.findIndex((arg) => !arg.startsWith('-'));
  const found = COMMANDS.find(({ name }) => name.split(' ').every((word, i) => args[start + i] === word));
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help' };
  if (start < 0) return wrong('no command given (--help lists them)');
  if (found === undefined)
    return wrong(`unknown command ${args.slice(start, start + 2).join(' ')} (--help lists them)`);

  const { name, usage, needs, may, operand } = found;
  const misused = (problem: string) => wrong(`${name}: ${problem} (usage: minglu ${name} ${usage})`);
  const named = [...needs, ...may].filter((option) => option !== operand);
  let values: Record<string, string | boolean | undefined>;
  let operands: string[];
  try {
    const parsed = parseArgs({
      args: args.toSpliced(start, name.split(' ').length),
      options: {
        json: { type: 'boolean' },
        ...Object.fromEntries(named.map((option) => [option, { type: 'string' as const }])),
      },
      allowPositionals: true,
    });
    values = { ...parsed.values };
    operands = parsed.positionals;
  } catch (error) {
    // The first sentence says what is wrong, the others explain command lines in general.
    return misused(error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? '') : '');
  }

  const { json = false, ...options } = values;
  if (operands.length > (operand === null ? 0 : 1)) return misused('too many words');
  const given = operand === null || operands[0] === undefined ? options : { ...options, [operand]: operands[0] };
  const missing = needs.find((option) => given[option] === undefined);
  if (missing !== undefined)
    return misused(`${missing === operand ? missing.toUpperCase() : `--${missing}`} is missing`);
  return { kind: 'command', command: found, given: given as Record<string, string>, json: json === true };
}

function print(outcome: Outcome, json: boolean): void {
  const { answer } = outcome;
  if (answer === undefined) return;
  const plain = outcome.ok ? outcome.plain : undefined;
  process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : (plain ?? stringify(answer, PLAIN)));
}

/** Ends the run with one line, whatever the message holds. */
function complain(problem: string, exitCode: 1 | 2): void {
  process.stderr.write(`minglu: ${problem.replace(/\s+/g, ' ').trim()}\n`);
  process.exitCode = exitCode;
}

function breakDown(error: unknown): void {
  complain(`unexpected error: ${error instanceof Error ? error.message : String(error)}`, 1);
}

process.on('uncaughtException', breakDown);
process.stdout.on('error', () => complain('standard output was closed before the answer was complete', 2));
// Nobody is left to tell.
process.stderr.on('error', () => process.exit(2));

const asked = understand(process.argv.slice(2));
if (asked.kind === 'help') {
  process.stdout.write(HELP);
} else if (asked.kind === 'wrong') {
  complain(asked.problem, 2);
} else {
  try {
    const run = await asked.command.load();
    // Exactly the options the command names: understand() has seen to it.
    const outcome = await run(asked.given as never);
    print(outcome, asked.json);
    if (!outcome.ok) complain(outcome.problem, 2);
  } catch (error) {
    breakDown(error);
  }
}
