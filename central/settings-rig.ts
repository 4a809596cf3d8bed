import { fileURLToPath } from 'node:url';
import { type CentreSettings, loadSettings } from './settings.ts';

export const DESK_TOKEN = 'a-token-for-tests-only';

/** The example settings, for tests. */
export function exampleSettings(): CentreSettings {
  const loaded = loadSettings(fileURLToPath(new URL('sites/suning.yaml', import.meta.url)), DESK_TOKEN);
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'));
  return loaded.settings;
}
