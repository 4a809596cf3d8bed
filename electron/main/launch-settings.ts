/** How this start of the terminal was asked for, from the environment. */
export type LaunchSettings = {
  /** Folder of the database, the sealed key and Chromium's own files. */
  dataDir: string;
  /** Demo: no keyring is asked for, and the window may be closed. */
  demo: boolean;
  /** Null: the whole screen, and no way out of it. */
  windowSize: { width: number; height: number } | null;
};

/**
 * Reads MINGLU_DATA, MINGLU_DEMO=1 and MINGLU_WINDOW=<width>x<height> (px).
 * Throws on a MINGLU_WINDOW that is no size: a terminal that starts in a wrong window is worse than one that says why not.
 */
export function launchSettings(env: NodeJS.ProcessEnv, defaultDataDir: string): LaunchSettings {
  return {
    dataDir: env.MINGLU_DATA || defaultDataDir,
    demo: env.MINGLU_DEMO === '1',
    windowSize: env.MINGLU_WINDOW ? parseSize(env.MINGLU_WINDOW) : null,
  };
}

function parseSize(text: string): { width: number; height: number } {
  const match = /^(\d{3,5})x(\d{3,5})$/.exec(text);
  if (!match) throw new Error(`MINGLU_WINDOW must look like 540x960, not ${text}`);
  return { width: Number(match[1]), height: Number(match[2]) };
}
