import { z } from 'zod';
import { addDays, dayOf, type HolidayCalendar, isAnnounced, isWorkingDay } from './calendar.ts';
import { TimeOfDay } from './day.ts';
import { GuidanceId } from './guide.ts';
import { HelpPlace } from './help-service.ts';
import { Day, type Instant } from './matter.ts';
import { Weekday, weekdayOf } from './weekday.ts';

/** Hours of one weekday, cut into slots of `minutes`; each takes `capacity` persons. */
const Session = z
  .strictObject({
    weekday: Weekday,
    from: TimeOfDay,
    to: TimeOfDay,
    minutes: z.number().int().min(10).max(240),
    capacity: z.number().int().min(1).max(20),
  })
  .refine(({ from, to, minutes }) => minutesOf(to) - minutesOf(from) >= minutes, { error: '这段时间不够一个号' });

/** 可预约的接待. Nothing asks for the reason: whoever comes says it there. */
export const AppointmentOffer = z
  .strictObject({
    id: GuidanceId,
    kind: z.enum(['lawyer', 'expert', 'psychologist', 'leader']),
    title: z.string().min(2).max(20),
    /** Who sits there, e.g. a name with a title; a psychologist may stay unnamed. */
    who: z.string().min(2).max(40),
    /** What this one knows about, or receives. */
    matters: z.string().min(2).max(60),
    place: HelpPlace,
    sessions: z.array(Session).min(1).max(14),
    /** Days off of this offer besides the holidays everybody has. */
    closedOn: z.array(Day),
    bring: z.array(z.string().min(2).max(30)).max(8),
    asOf: Day,
  })
  .refine(({ sessions }) => !overlap(sessions), { error: '同一天的两段时间重叠' });
export type AppointmentOffer = z.infer<typeof AppointmentOffer>;

export const SlotKey = z.object({ offerId: GuidanceId, day: Day, start: TimeOfDay });
export type SlotKey = z.infer<typeof SlotKey>;

export const Slot = z.object({ start: TimeOfDay, end: TimeOfDay, free: z.number().int().min(0) });
export type Slot = z.infer<typeof Slot>;

/** `provisional`: the holidays of that year are not announced yet; the day may still fall on one. */
export const OfferDay = z.object({ day: Day, provisional: z.boolean(), slots: z.array(Slot) });
export type OfferDay = z.infer<typeof OfferDay>;

/** Where a clock in China stands. */
export interface Moment {
  day: Day;
  time: TimeOfDay;
}

/** China Standard Time has been UTC+8 without summer time since 1992. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

export function momentOf(instant: Instant): Moment {
  const time = new Date(Date.parse(instant) + CHINA_OFFSET_MS).toISOString().slice(11, 16);
  return { day: dayOf(instant), time };
}

/**
 * The days on which an offer receives, from today on, each with its slots still to come; holidays and its own days
 * off are left out. A weekend worked in exchange for a holiday counts only where the offer has a session on it.
 * @param days how many calendar days ahead, today included
 * @param booked what is taken, one entry a person
 */
export function offerDays(
  offer: AppointmentOffer,
  { now, days, calendar, booked }: { now: Moment; days: number; calendar: HolidayCalendar; booked: readonly SlotKey[] },
): OfferDay[] {
  return Array.from({ length: days }, (_, ahead) => addDays(now.day, ahead)).flatMap((day) => {
    const slots = slotsOn(offer, day, calendar)
      .filter(({ start }) => day > now.day || start > now.time)
      .map(({ capacity, ...slot }) => ({
        ...slot,
        free: Math.max(0, capacity - takenAt(booked, offer, day, slot.start)),
      }));
    return slots.length === 0 ? [] : [{ day, provisional: !isAnnounced(day, calendar), slots }];
  });
}

/**
 * Whether one more person fits into a slot. `no-such-slot`: the offer does not receive then. `past`: it has begun.
 */
export function slotState(
  offer: AppointmentOffer,
  {
    slot,
    now,
    calendar,
    booked,
  }: { slot: SlotKey; now: Moment; calendar: HolidayCalendar; booked: readonly SlotKey[] },
): 'free' | 'taken' | 'past' | 'no-such-slot' {
  const found = slotsOn(offer, slot.day, calendar).find(({ start }) => start === slot.start);
  if (found === undefined) return 'no-such-slot';
  if (slot.day < now.day || (slot.day === now.day && slot.start <= now.time)) return 'past';
  return takenAt(booked, offer, slot.day, slot.start) < found.capacity ? 'free' : 'taken';
}

/** The first slot with room after `slot` within the days looked at, or null: what to offer when somebody was faster. */
export function nextFree(
  days: readonly OfferDay[],
  slot: Pick<SlotKey, 'day' | 'start'>,
): Pick<SlotKey, 'day' | 'start'> | null {
  for (const { day, slots } of days) {
    const later = slots.find(
      ({ start, free }) => free > 0 && (day > slot.day || (day === slot.day && start > slot.start)),
    );
    if (later !== undefined) return { day, start: later.start };
  }
  return null;
}

/** When a slot begins, as an instant. */
export function slotInstant({ day, start }: Pick<SlotKey, 'day' | 'start'>): string {
  return `${day}T${start}:00+08:00`;
}

function slotsOn(offer: AppointmentOffer, day: Day, calendar: HolidayCalendar) {
  const weekday = weekdayOf(day);
  // Working days only, but an offer may say that it receives at weekends.
  const weekend = weekday > 5;
  const holiday = !weekend
    ? !isWorkingDay(day, calendar)
    : (calendar.years[day.slice(0, 4)]?.off.includes(day) ?? false);
  if (holiday || offer.closedOn.includes(day)) return [];
  return offer.sessions
    .filter((session) => session.weekday === weekday)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .flatMap(({ from, to, minutes, capacity }) => {
      const count = Math.floor((minutesOf(to) - minutesOf(from)) / minutes);
      return Array.from({ length: count }, (_, i) => {
        const start = minutesOf(from) + i * minutes;
        return { start: timeOf(start), end: timeOf(start + minutes), capacity };
      });
    });
}

function takenAt(booked: readonly SlotKey[], { id }: AppointmentOffer, day: Day, start: TimeOfDay): number {
  return booked.filter((one) => one.offerId === id && one.day === day && one.start === start).length;
}

function overlap(sessions: readonly z.infer<typeof Session>[]): boolean {
  return sessions.some((a, i) =>
    sessions.slice(i + 1).some((b) => a.weekday === b.weekday && a.from < b.to && b.from < a.to),
  );
}

function minutesOf(time: TimeOfDay): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function timeOf(minutes: number): TimeOfDay {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
