// What the backend's own tools need (udevadm for serial ports, locale, temporary files), and its settings. Instrumented runs
// (a fake clock, fake USB devices) come as a preloaded library, which must reach the process that owns clock and devices.
const passed = [
  /^(PATH|HOME|LANG|LC_[A-Z]+|TZ|TMPDIR|XDG_RUNTIME_DIR|NODE_EXTRA_CA_CERTS)$/,
  /^MINGLU_/,
  /^(LD_PRELOAD|FAKETIME.*|UMOCKDEV_DIR)$/,
];

/** The backend's environment: only what it needs of ours, with the data folder, the key and the program's folder added. */
export function backendEnv(
  env: NodeJS.ProcessEnv,
  added: { dataDir: string; storeKey: string; root: string },
): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && passed.some((pattern) => pattern.test(entry[0])),
  );
  return {
    ...Object.fromEntries(kept),
    MINGLU_DATA: added.dataDir,
    MINGLU_STORE_KEY: added.storeKey,
    MINGLU_ROOT: added.root,
  };
}
