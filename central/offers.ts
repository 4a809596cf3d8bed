import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AppointmentOffer } from '../domain/appointments.ts';
import { Hall } from '../domain/hall.ts';
import { type ReadFile, readYaml } from './read-yaml.ts';

/** What can be booked in the halls of a content pack's `hall` folder; one offered in several halls counts once. */
export function readOffers(dir: string): ReadFile<AppointmentOffer[]> {
  if (!existsSync(dir)) return { ok: false, problems: [`${dir}：没有这个文件夹`] };
  const files = readdirSync(dir).filter((name) => name.endsWith('.yaml'));
  const read = files.sort().map((name) => readYaml(join(dir, name), Hall));
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return { ok: false, problems };
  const offers = read.flatMap((one) => (one.ok ? one.value.offers : []));
  return { ok: true, value: offers.filter(({ id }, i) => offers.findIndex((one) => one.id === id) === i) };
}
