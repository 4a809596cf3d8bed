import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../kiosk-config/load.ts';
import { problemWords } from '../../kiosk-config/problem.ts';
import type { Outcome } from './command.ts';
import { deviceFindings } from './device-findings.ts';
import { readText } from './files.ts';
import { fontsFinding } from './fonts-finding.ts';
import { databaseFinding, electronFinding, nodeFinding, packagesFinding } from './machine-findings.ts';

/** The site the demo is made of. */
const DEMO_CONFIG = fileURLToPath(new URL('../../kiosk-config/sites/suning.yaml', import.meta.url));

/** Looks at this machine as it is. What is missing is an answer, with the command that mends it. */
export async function examine({ config: file = DEMO_CONFIG }: { config?: string }): Promise<Outcome> {
  const read = await readText(file);
  if (!read.ok) return read;
  const loaded = loadConfig(file);
  if (!loaded.ok) {
    const [first] = loaded.problems;
    return { ok: false, problem: `${file}: ${first === undefined ? 'wrong' : problemWords(first)}` };
  }
  const { config } = loaded;
  const findings = {
    node: nodeFinding(),
    electron: electronFinding(),
    database: databaseFinding(),
    fonts: fontsFinding(config.fonts),
    packages: packagesFinding(),
  };
  const devices = await deviceFindings(config.devices);
  const ok = [...Object.values(findings), ...devices].every(({ state }) => state === 'ready' || state === 'off');
  return { ok: true, answer: { ok, config: file, ...findings, devices } };
}
