import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Things too big or too slow to make twice; shared by all clones on a machine. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'minglu');

/** Node 24, which arrives as an npm package; the Node that runs setup may be older. */
export const node24 = join(root, 'node_modules/.bin/node');

export const inModules = (...path) => join(root, 'node_modules', ...path);
