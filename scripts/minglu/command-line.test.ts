import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerOf, minglu, refusalOf } from './run-cli.fixture.ts';

describe('the command line', () => {
  it('lists its commands when asked for help', async () => {
    const { code, stdout, stderr } = await minglu(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of [
      'doctor',
      'card decode',
      'id check',
      'deadline',
      'route-map',
      'document render',
      'config check',
    ]) {
      expect(stdout).toContain(name);
    }
  });

  it.each([
    [[], /no command/],
    [['fly'], /unknown command fly/],
    [['card'], /unknown command card/],
    [['config check', 'x'], /unknown command/],
    [['doctor', '--colour'], /Unknown option/],
    [['id', 'check', '1', '--from', 'x'], /Unknown option/],
  ])('refuses %j in one line', async (args, words) => {
    expect(await refusalOf(args)).toMatch(words);
  });

  it('takes --json before the command as well', async () => {
    expect(await answerOf(['--json', 'id', 'check', '12345'])).toMatchObject({ valid: false });
  });

  it('says one line when nobody reads its answer to the end', () => {
    const cli = fileURLToPath(new URL('../minglu.ts', import.meta.url));
    // The reader is gone before the answer comes.
    const script = `set -o pipefail; "$0" "$1" route-map --track common --json | true`;
    const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, cli], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toBe('minglu: standard output was closed before the answer was complete\n');
  });
});
