import { describe, expect, it } from 'vitest';
import { DevicesConfig } from './schema.ts';

const receiptPrinter = (given: unknown) => DevicesConfig.safeParse({ receiptPrinter: given });

describe('the receipt printer in the configuration', () => {
  it('is off unless it is named', () => {
    expect(DevicesConfig.parse({}).receiptPrinter).toEqual({ driver: 'none' });
  });

  it('gives the receipt alone as a slip unless more is said', () => {
    const { data } = receiptPrinter({ driver: 'serial', path: '/dev/ttyUSB2', paperWidth: 80 });
    expect(data?.receiptPrinter).toMatchObject({ slips: ['D01'], baudRate: 115_200 });
  });

  it('may stand in the network', () => {
    const { data } = receiptPrinter({ driver: 'tcp', host: '192.0.2.7', paperWidth: 58, slips: ['D01', 'D18'] });
    expect(data?.receiptPrinter).toMatchObject({ port: 9100, slips: ['D01', 'D18'] });
  });

  it.each(['D02', 'D09', 'DOSSIER'])('never prints %s as a slip, for thermal paper fades', (code) => {
    const { error } = receiptPrinter({ driver: 'tcp', host: '192.0.2.7', paperWidth: 58, slips: [code] });
    expect(error?.issues[0]?.message).toContain('热敏纸会褪色');
  });

  it.each([{ paperWidth: 76 }, {}])('wants the width of its roll: %j', (given) => {
    expect(receiptPrinter({ driver: 'serial', path: '/dev/ttyUSB2', ...given }).success).toBe(false);
  });
});
