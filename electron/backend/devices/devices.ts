import type { DeviceView } from '../../../contract/shapes/terminal-state.ts';

type DeviceId = DeviceView['id'];

/** What is known of each device, told on every change. */
export interface Devices {
  views(): DeviceView[];
  set(id: DeviceId, state: DeviceView['state'], reason: string | null): void;
}

/** @param kinds the kind each device is configured as; `none` is off, and one that is not named is not shown */
export function createDevices(kinds: Readonly<Partial<Record<DeviceId, string>>>, onChanged: () => void): Devices {
  const views = new Map<DeviceId, DeviceView>();
  for (const [id, kind] of Object.entries(kinds) as [DeviceId, string][]) {
    views.set(id, { id, kind, state: kind === 'none' ? 'off' : 'missing', reason: null });
  }
  return {
    views: () => [...views.values()],
    set(id, state, reason) {
      const before = views.get(id);
      if (before === undefined || (before.state === state && before.reason === reason)) return;
      views.set(id, { ...before, state, reason });
      onChanged();
    },
  };
}
