import { hashedPin } from '../../electron/backend/visits/staff-pin.ts';
import type { Outcome } from './command.ts';
import { readText } from './files.ts';

/** Turns a PIN on standard input into what stands under `staff` in a terminal's configuration. */
export async function staffPin({ id }: { id: string }): Promise<Outcome> {
  if (!/^[A-Z]\d{2,4}$/.test(id))
    return { ok: false, problem: `${id} is no staff number: a capital letter and two to four digits` };
  const read = await readText('-');
  if (!read.ok) return read;
  const pin = read.text.trim();
  if (!/^\d{8,12}$/.test(pin)) return { ok: false, problem: 'standard input is no PIN of 8 to 12 digits' };
  return { ok: true, answer: { id, pin: await hashedPin(pin) } };
}
