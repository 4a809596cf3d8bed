import type { Day } from '../../../domain/matter.ts';
import type { TerminalConfig } from '../../../kiosk-config/schema.ts';
import type { Store } from '../store/store.ts';

const SLIP_DIGITS = 3;

/** 单号, e.g. `139999100-T03-20261123-Y001` (预约), `…-J002` of a complaint (监督); given once and never again. To be called inside a transaction. */
export function takeSlipNo({
  store,
  config: { site, terminal },
  day,
  letter = 'Y',
}: {
  store: Pick<Store, 'appointments'>;
  config: Pick<TerminalConfig, 'site' | 'terminal'>;
  day: Day;
  letter?: 'Y' | 'J';
}): string {
  const seq = String(store.appointments.takeSeq(day)).padStart(SLIP_DIGITS, '0');
  return `${site.area}-${terminal.id}-${day.replaceAll('-', '')}-${letter}${seq}`;
}
