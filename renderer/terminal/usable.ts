import type { TerminalView } from '../../contract/shapes/terminal-state.ts';

/** Whether a device can be offered to the person now. */
export function isUsable(terminal: TerminalView, id: TerminalView['devices'][number]['id']): boolean {
  const device = terminal.devices.find((one) => one.id === id);
  return device !== undefined && device.state !== 'missing' && device.state !== 'off';
}
