import { checkCharacter, plainCapitals } from './check-character.ts';
import { Day } from './matter.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SHAPE = /^(\d{9})([A-Z]\d{2})(\d{4})(\d{2})(\d{2})(\d{4})([0-9A-Z])$/;
/** Nobody types more than this by mistake; longer input is refused unread. */
const LONGEST_INPUT = 60;

/** 编号 taken apart. A terminal counts its matters of a day from 1 to 9999, so no two terminals ever meet. */
export interface MatterNumber {
  /** Nine digits of the township-level unit. */
  area: string;
  /** A capital and two digits, e.g. `T03`. */
  terminalId: string;
  day: Day;
  seq: number;
}

export type ParsedMatterNo =
  | ({ ok: true; matterNo: string } & MatterNumber)
  | { ok: false; reason: 'format' | 'check-character' };

/**
 * Writes a number as `130926100-T03-20261123-0007-c`, the last being an ISO 7064 MOD 37,36 check character.
 * @throws RangeError when a part does not fit the format
 */
export function formatMatterNo(number: MatterNumber): string {
  const day = number.day.replaceAll('-', '');
  const seq = String(number.seq).padStart(4, '0');
  const body = `${number.area}${number.terminalId}${day}${seq}`;
  const check = /^[0-9A-Z]+$/.test(body) ? checkCharacter(body, ALPHABET) : '';
  if (number.seq < 1 || !SHAPE.test(body + check) || !Day.safeParse(number.day).success) {
    throw new RangeError('matter number out of range');
  }
  return [number.area, number.terminalId, day, seq, check].join('-');
}

/** Reads a number as typed: any case, full-width, with or without dashes and spaces. */
export function parseMatterNo(text: string): ParsedMatterNo {
  if (text.length > LONGEST_INPUT) return { ok: false, reason: 'format' };
  const plain = plainCapitals(text);
  const [, area = '', terminalId = '', year, month, date, seq = '', check] = SHAPE.exec(plain) ?? [];
  const day = `${year}-${month}-${date}`;
  if (area === '' || Number(seq) < 1 || !Day.safeParse(day).success) return { ok: false, reason: 'format' };
  if (checkCharacter(plain.slice(0, -1), ALPHABET) !== check) return { ok: false, reason: 'check-character' };
  const number = { area, terminalId, day, seq: Number(seq) };
  return { ok: true, matterNo: formatMatterNo(number), ...number };
}
