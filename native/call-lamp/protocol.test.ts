import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSwitchDecoder, switchFrame } from './protocol.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('switching the relay', () => {
  it('sends the bytes of the board’s manual', () => {
    expect(hex(switchFrame(true))).toBe('a00101a2');
    expect(hex(switchFrame(false))).toBe('a00100a1');
  });

  it('is understood however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 20 }), fc.integer({ min: 1, max: 9 }), (states, size) => {
        const bytes = Buffer.concat(states.map(switchFrame));
        const decoder = createSwitchDecoder();
        const read: boolean[] = [];
        for (let at = 0; at < bytes.length; at += size) read.push(...decoder.push(bytes.subarray(at, at + size)));
        expect(read).toEqual(states);
      }),
    );
  });

  it('is not done by noise, a wrong sum or another relay, and what follows is understood', () => {
    for (const noise of ['00ff13', 'a00101a3', 'a00201a3', 'a0']) {
      const bytes = Buffer.concat([Buffer.from(noise, 'hex'), switchFrame(true)]);
      expect(createSwitchDecoder().push(bytes), noise).toEqual([true]);
    }
  });
});
