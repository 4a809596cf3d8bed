import { describe, expect, it } from 'vitest';
import { PaperCode } from '../../../contract/shapes/terminal-state.ts';
import { Proof } from '../store/print-ledger.ts';
import { mayPrint, missingProof } from './reprint-right.ts';

const PERSONAL = PaperCode.options.filter((code) => code !== 'ROUTE');

describe('the right to a paper', () => {
  it('is there for the first print in the visit that registered the matter, and for no second one', () => {
    for (const code of PERSONAL) {
      expect(mayPrint({ code, copyNo: 0, proof: 'registered-here' }), code).toBe(true);
      expect(mayPrint({ code, copyNo: 1, proof: 'registered-here' }), code).toBe(false);
    }
  });

  it.each(['card', 'query-code', 'staff'] as const)('is shown by %s, however often', (proof) => {
    for (const code of PaperCode.options) {
      for (const copyNo of [0, 1, 7]) expect(mayPrint({ code, copyNo, proof }), code).toBe(true);
    }
  });

  it('is not given by a scanned ticket to any paper with something personal on it, not even for the first print', () => {
    for (const code of PERSONAL) {
      for (const copyNo of [0, 1]) expect(mayPrint({ code, copyNo, proof: 'ticket' }), code).toBe(false);
    }
  });

  it('to the route map, which names nobody, comes with seeing the progress', () => {
    for (const proof of Proof.options) {
      for (const copyNo of [0, 3]) expect(mayPrint({ code: 'ROUTE', copyNo, proof })).toBe(true);
    }
  });
});

describe('what a person is asked for', () => {
  const print = { code: 'D01', copyNo: 1, proof: 'ticket' } as const;

  it('is nothing where the right is there', () => {
    expect(missingProof({ ...print, proof: 'query-code' }, true)).toBeNull();
  });

  it('is card or code, and the code alone where no card could tell', () => {
    expect(missingProof(print, true)).toBe('card-or-code');
    expect(missingProof(print, false)).toBe('code');
  });
});
