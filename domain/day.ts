import { z } from 'zod';

/** A calendar day in China Standard Time, `YYYY-MM-DD`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** A time of day in China, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '应为加引号的时间，例如 "09:00"');
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/** A point in time, ISO 8601 with offset or Z. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;
