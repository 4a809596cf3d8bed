import { dayOf } from '../../domain/calendar.ts';
import { checkIdentityNumber } from '../../domain/identity-number.ts';
import type { Outcome } from './command.ts';

/** Says whether an identity number could exist. A wrong number is an answer, not an error. */
export function checkId({ number }: { number: string }): Outcome {
  const check = checkIdentityNumber(number, dayOf(new Date().toISOString()));
  if (!check.valid) return { ok: true, answer: { valid: false, kind: check.kind, reason: check.reason } };
  const { kind, normalized, birth, sex } = check;
  return { ok: true, answer: { valid: true, kind, reason: null, normalized, birth, sex } };
}
