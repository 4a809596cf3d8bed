// Each of these opens a way into the terminal from outside, or takes a wall down.
const forbidden = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'require',
  'load-extension',
  'user-data-dir',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'disable-web-security',
  'allow-running-insecure-content',
  'no-sandbox',
  'disable-setuid-sandbox',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
];

/** The switches of a command line that an installed terminal does not start with. Empty when it may start. */
export function forbiddenSwitches(argv: readonly string[]): string[] {
  return argv
    .filter((arg) => arg.startsWith('-'))
    .map((arg) => arg.replace(/^-+/, '').split('=')[0]?.toLowerCase() ?? '')
    .filter((name) => forbidden.includes(name));
}
