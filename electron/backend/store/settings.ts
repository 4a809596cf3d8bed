import { z } from 'zod';
import type { Db } from './open.ts';

/** Single values that must survive a restart. */
export interface Settings {
  get(name: SettingName): string | null;
  set(name: SettingName, value: string): void;
  delete(name: SettingName): void;
}

export type SettingName = 'feed-cursor' | 'device-key' | 'key-id';

export function createSettings(db: Db): Settings {
  const get = db.prepare('select value from settings where name = ?').pluck();
  const set = db.prepare(
    'insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  );
  const drop = db.prepare('delete from settings where name = ?');
  return {
    get: (name) =>
      z
        .string()
        .nullable()
        .parse(get.get(name) ?? null),
    set: (name, value) => {
      set.run(name, value);
    },
    delete: (name) => {
      drop.run(name);
    },
  };
}
