import { describe, expect, it } from 'vitest';
import { ANONYMOUS } from '../domain/matter.ts';
import { acceptanceOnArrival, documentNumber } from './acceptance-rule.ts';
import { exampleSettings } from './settings-rig.ts';
import { mattersOf } from './terminal-rig.ts';

const settings = exampleSettings();
const matterWith = mattersOf('shisu', 'T03');
const accept = (changes: Parameters<typeof matterWith>[0]) => acceptanceOnArrival(matterWith(changes), settings);

describe('the rule of acceptance', () => {
  it('takes the first rule that fits: kind before place, place before the default', () => {
    expect(accept({ draft: { kindId: 'subsidy' } })).toMatchObject({ organ: { id: 'minzheng' } });
    expect(accept({})).toMatchObject({
      organ: { id: 'shisu' },
      handler: { name: '李样例' },
      documentPrefix: '肃师信',
    });
    expect(accept({ draft: { placeId: '130926101' } })).toMatchObject({ organ: { id: 'xinfang' } });
  });

  it('leaves to staff what a rule says is done by hand', () => {
    expect(accept({ draft: { kindId: 'village-affairs', placeId: '130926101' } })).toBeNull();
  });

  it('takes on unseen only the petition and the simple procedure', () => {
    expect(accept({ road: { track: 'simple', path: null } })).not.toBeNull();
    for (const path of [1, 2, 3, 4, 5]) expect(accept({ road: { track: 'appeal', path } })).toBeNull();
    for (const track of ['accusation', 'suggestion', 'mediation', 'judicial'] as const) {
      expect(accept({ road: { track, path: null } })).toBeNull();
    }
  });

  it('leaves to staff what nobody signed: 姓名（名称）、住址不清的除外 (article 23)', () => {
    expect(acceptanceOnArrival({ ...matterWith({}), petitioner: ANONYMOUS }, settings)).toBeNull();
  });

  it('gives the organ as a notice shows it, without the words of its numbers', () => {
    expect(accept({})?.organ).not.toHaveProperty('documentPrefix');
  });

  it('writes a document number as GB/T 9704 does', () => {
    expect(documentNumber('肃信受告', { year: 2026, seq: 12 })).toBe('肃信受告〔2026〕12号');
  });
});
