import { dayOf, daysBetween } from '../../domain/calendar.ts';
import type { Day, Matter } from '../../domain/matter.ts';

/** The day in China; where the terminal's clock ran ahead, the day it registered the matter on: nothing comes before. */
export function todayFor(matter: Pick<Matter, 'registeredAt'>, at: Date): Day {
  const today = dayOf(at.toISOString());
  const registeredOn = dayOf(matter.registeredAt);
  return daysBetween(today, registeredOn) > 0 ? registeredOn : today;
}
