import { Day } from './matter.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
/** The first two digits of GB/T 2260: provinces, regions and municipalities. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71'.split(' '),
);
/** Residence permits of Hong Kong, Macao and Taiwan residents carry exactly these. */
const HMT_REGIONS = new Set(['810000', '820000', '830000']);
const EARLIEST_BIRTH = '1800-01-01';

/**
 * resident: GB 11643-1999. hmt: residence permit of Hong Kong, Macao, Taiwan residents. foreign2023, foreign2017:
 * permanent residence permits of the new (9 + 17 digits) and the old form (3 letters + 12 digits), both in force.
 */
export type IdentityKind = 'resident' | 'hmt' | 'foreign2023' | 'foreign2017';

export type IdentityNumberCheck =
  | {
      valid: true;
      kind: IdentityKind;
      normalized: string;
      /** Null for `foreign2017`, whose year has two digits. */
      birth: Day | null;
      /** Null for `foreign2017`, which does not say. */
      sex: 'male' | 'female' | null;
    }
  | { valid: false; kind: IdentityKind | null; reason: IdentityNumberFault };

export type IdentityNumberFault = 'length' | 'characters' | '15-digit-obsolete' | 'region' | 'birth-date' | 'checksum';

/**
 * Checks the form of an identity number: that it could exist, not that a person has it.
 * Regions are checked by province only, because counties are renamed and merged within a lifetime.
 * A number beginning with 9 is a foreigner's and is never looked up in GB/T 2260.
 * @param today no birth lies after it
 */
export function checkIdentityNumber(text: string, today: Day): IdentityNumberCheck {
  const number = text.slice(0, 100).normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (number.length === 15) return checkFifteen(number);
  if (number.length !== 18) return { valid: false, kind: null, reason: 'length' };
  if (!/^\d{17}[\dX]$/.test(number)) return { valid: false, kind: null, reason: 'characters' };

  const kind = kindOf(number);
  const fault = (reason: IdentityNumberFault) => ({ valid: false, kind, reason }) as const;
  if (kind === 'resident' && !PROVINCES.has(number.slice(0, 2))) return fault('region');
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!Day.safeParse(birth).success || birth < EARLIEST_BIRTH || birth > today) return fault('birth-date');
  if (identityCheckCharacter(number) !== number.charAt(17)) return fault('checksum');
  return { valid: true, kind, normalized: number, birth, sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female' };
}

/** ISO 7064 MOD 11-2 over the first 17 digits, the same for all numbers of 18 characters. */
export function identityCheckCharacter(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number.charAt(i)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

function kindOf(number: string): IdentityKind {
  if (number.startsWith('9')) return 'foreign2023';
  return HMT_REGIONS.has(number.slice(0, 6)) ? 'hmt' : 'resident';
}

function checkFifteen(number: string): IdentityNumberCheck {
  if (/^\d{15}$/.test(number)) return { valid: false, kind: 'resident', reason: '15-digit-obsolete' };
  if (!/^[A-Z]{3}\d{12}$/.test(number)) return { valid: false, kind: null, reason: 'characters' };
  const monthAndDay = `${number.slice(9, 11)}-${number.slice(11, 13)}`;
  const inSomeCentury = ['19', '20'].some(
    (century) => Day.safeParse(`${century}${number.slice(7, 9)}-${monthAndDay}`).success,
  );
  if (!inSomeCentury) return { valid: false, kind: 'foreign2017', reason: 'birth-date' };
  return { valid: true, kind: 'foreign2017', normalized: number, birth: null, sex: null };
}
