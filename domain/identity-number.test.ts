import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './calendar.ts';
import { checkIdentityNumber, identityCheckCharacter } from './identity-number.ts';

const TODAY = '2026-11-23';
const check = (text: string) => checkIdentityNumber(text, TODAY);
const fault = (text: string) => {
  const result = check(text);
  return result.valid ? 'none' : result.reason;
};

describe('residents, GB 11643', () => {
  it("accepts the standard's own samples", () => {
    expect(check('11010519491231002X')).toEqual({
      valid: true,
      kind: 'resident',
      normalized: '11010519491231002X',
      birth: '1949-12-31',
      sex: 'female',
    });
    expect(check('440524188001010014')).toMatchObject({ valid: true, birth: '1880-01-01', sex: 'male' });
  });

  it('accepts the fictitious persons of region 139999', () => {
    expect(check('139999195402030028')).toMatchObject({ valid: true, kind: 'resident', sex: 'female' });
    expect(check('139999190101010012')).toMatchObject({ valid: true, kind: 'resident', sex: 'male' });
  });

  it('reads small x, blanks and full-width digits', () => {
    expect(check(' 110105 19491231 002x ')).toMatchObject({ normalized: '11010519491231002X' });
    expect(check('１１０１０５１９４９１２３１００２Ｘ')).toMatchObject({ normalized: '11010519491231002X' });
  });

  it('says that 15 digits have not been valid since 2013', () => {
    expect(check('440524800101001')).toEqual({ valid: false, kind: 'resident', reason: '15-digit-obsolete' });
  });

  it.each([
    ['', 'length'],
    ['1101051949123100', 'length'],
    ['1101051949123100234', 'length'],
    ['11010519491231002A', 'characters'],
    ['1101051949123100X2', 'characters'],
    ['110105194912310O2X', 'characters'],
    ['010105194912310026', 'region'],
    ['990105', 'length'],
    ['110105194902290021', 'birth-date'],
    ['110105194913310021', 'birth-date'],
    ['110105202612010020', 'birth-date'],
    ['110105194912310020', 'checksum'],
  ])('refuses %j: %s', (text, reason) => {
    expect(fault(text)).toBe(reason);
  });

  it('knows a birth of today and none of tomorrow', () => {
    const born = (day: string) => {
      const body = `139999${day.replaceAll('-', '')}001`;
      return body + identityCheckCharacter(body);
    };
    expect(check(born(TODAY)).valid).toBe(true);
    expect(fault(born(addDays(TODAY, 1)))).toBe('birth-date');
  });
});

describe('residents of Hong Kong, Macao and Taiwan', () => {
  it.each(['810000190101010015', '830000190101010027'])('accepts %s', (number) => {
    expect(check(number)).toMatchObject({ valid: true, kind: 'hmt', birth: '1901-01-01' });
  });

  it('accepts no other region that begins alike', () => {
    expect(fault('810100190101010018')).toBe('region');
  });
});

describe('permanent residents from abroad', () => {
  it.each([
    ['932682198501010017', '1985-01-01', 'male'],
    ['911124198108030024', '1981-08-03', 'female'],
  ])('accepts the official sample %s of 2023', (number, birth, sex) => {
    expect(check(number)).toEqual({ valid: true, kind: 'foreign2023', normalized: number, birth, sex });
  });

  it('never looks a number beginning with 9 up in GB/T 2260', () => {
    const body = '99999919010101001';
    expect(check(body + identityCheckCharacter(body))).toMatchObject({ valid: true, kind: 'foreign2023' });
  });

  it('accepts the old form, which says neither century nor sex', () => {
    expect(check('ZZZ000001010100')).toEqual({
      valid: true,
      kind: 'foreign2017',
      normalized: 'ZZZ000001010100',
      birth: null,
      sex: null,
    });
    expect(check('ZZZ000001130100')).toEqual({ valid: false, kind: 'foreign2017', reason: 'birth-date' });
    expect(fault('ZZ0000001010100')).toBe('characters');
  });
});

describe('mistakes in typing', () => {
  const number = fc.tuple(fc.integer({ min: 0, max: 45_000 }), fc.integer({ min: 0, max: 999 })).map(([days, seq]) => {
    const body = `139999${addDays('1901-01-01', days).replaceAll('-', '')}${String(seq).padStart(3, '0')}`;
    return body + identityCheckCharacter(body);
  });

  it('every single wrong character is found', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...'0123456789X'), (valid, at, other) => {
        fc.pre(valid[at] !== other);
        expect(check(valid).valid).toBe(true);
        expect(check(valid.slice(0, at) + other + valid.slice(at + 1)).valid).toBe(false);
      }),
    );
  });

  it('every swap of neighbours is found', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 16 }), (valid, at) => {
        const swapped = valid.slice(0, at) + valid.charAt(at + 1) + valid.charAt(at) + valid.slice(at + 2);
        fc.pre(swapped !== valid);
        expect(check(swapped).valid).toBe(false);
      }),
    );
  });

  it('no text makes it throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void check(text)));
  });
});
