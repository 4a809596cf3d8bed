import { describe, expect, it } from 'vitest';
import { forbiddenSwitches } from './forbidden-switches.ts';

describe('an installed terminal', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--inspect',
    '--inspect-brk=0',
    '-inspect',
    '--REMOTE-DEBUGGING-PORT=1',
    '--no-sandbox',
    '--js-flags=--expose-gc',
    '--user-data-dir=/tmp/x',
  ])('refuses %s', (arg) => {
    expect(forbiddenSwitches(['terminal', arg])).toHaveLength(1);
  });

  it('starts with what its own service gives it', () => {
    expect(forbiddenSwitches(['terminal', '--ozone-platform=wayland', 'inspect'])).toEqual([]);
  });
});
