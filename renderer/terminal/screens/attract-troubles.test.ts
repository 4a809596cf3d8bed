import { describe, expect, it } from 'vitest';
import type { TerminalView } from '../../../contract/shapes/terminal-state.ts';
import { t } from '../../strings/words.ts';
import { terminal } from '../terminal.fixture.ts';
import { troublesOf } from './attract-troubles.ts';

type Device = TerminalView['devices'][number];
const withReceiptPrinter = (state: Device['state']): TerminalView => ({
  ...terminal,
  devices: [...terminal.devices, { id: 'receipt-printer', kind: 'tcp', state, reason: null }],
});

describe('what the first screen says of troubles', () => {
  it('is nothing where all is well, with a receipt printer or without', () => {
    expect(troublesOf(terminal)).toEqual([]);
    expect(troublesOf(withReceiptPrinter('ready'))).toEqual([]);
  });

  it('is that paper will come later, when either printer is gone', () => {
    const devices = terminal.devices.map(
      (device): Device => (device.id === 'printer' ? { ...device, state: 'missing' } : device),
    );
    expect(troublesOf({ ...terminal, devices })).toEqual([t.attract.noPrinter]);
    expect(troublesOf(withReceiptPrinter('missing'))).toEqual([t.attract.noPrinter]);
  });
});
