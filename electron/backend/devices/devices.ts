import type { DeviceView } from '../../../contract/shapes/terminal-state.ts';

type DeviceId = DeviceView['id'];

/** What is known of each device, told on every change. */
export interface Devices {
  views(): DeviceView[];
  set(id: DeviceId, state: DeviceView['state'], reason: string | null): void;
}

/** @param kinds the kind each device is configured as; `none` is off */
export function createDevices(kinds: Record<DeviceId, string>, onChanged: () => void): Devices {
  const views = new Map<DeviceId, DeviceView>(
    (Object.keys(kinds) as DeviceId[]).map((id) => [
      id,
      { id, kind: kinds[id], state: kinds[id] === 'none' ? 'off' : 'missing', reason: null },
    ]),
  );
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
