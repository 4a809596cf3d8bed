import { z } from 'zod';
import { AppointmentOffer } from './appointments.ts';
import { addDays, type HolidayCalendar, isWorkingDay } from './calendar.ts';
import { GuidanceId } from './guide.ts';
import { HelpPlace } from './help-service.ts';
import { Day, Handler } from './matter.ts';
import { Weekday, weekdayOf } from './weekday.ts';

const Phone = z.string().regex(/^[\d-]{3,20}$/, '应为电话号码');

export const HallWindow = z.strictObject({
  id: GuidanceId,
  floor: z.string().min(2).max(6),
  number: z.string().min(1).max(10),
  name: z.string().min(2).max(20),
  organ: z.string().min(2).max(40),
  matters: z.array(z.string().min(2).max(30)).min(1).max(6),
  phone: Phone,
  hours: z.string().min(2).max(40),
});
export type HallWindow = z.infer<typeof HallWindow>;

/** Who answers at a window on a weekday: name, title, phone, as on every notice. */
export const DutyPerson = Handler.extend({ windowId: GuidanceId }).strict();
export type DutyPerson = z.infer<typeof DutyPerson>;

export const MediationCommittee = z.strictObject({
  level: z.enum(['county', 'township', 'village']),
  place: HelpPlace,
});
export type MediationCommittee = z.infer<typeof MediationCommittee>;

/** People near one's own door. `placeId`: a township or village of the content pack. */
export const LocalContacts = z.strictObject({
  placeId: z.string().min(9).max(12),
  mediator: z.strictObject({ name: z.string().min(2).max(20), phone: Phone }),
  gridWorker: z.strictObject({ name: z.string().min(2).max(20), phone: Phone }),
});
export type LocalContacts = z.infer<typeof LocalContacts>;

/** Another way to be heard; `url` is shown as a QR code and opened on one's own telephone alone. */
export const Channel = z
  .strictObject({
    id: GuidanceId,
    name: z.string().min(2).max(24),
    use: z.string().min(4).max(50),
    phone: Phone.nullable(),
    address: z.string().min(4).max(60).nullable(),
    url: z.url({ protocol: /^https$/, error: '应为 https 网址' }).nullable(),
  })
  .refine(({ phone, address, url }) => phone !== null || address !== null || url !== null, {
    error: '电话、地址、网址至少要有一个',
  });
export type Channel = z.infer<typeof Channel>;

/** 大厅指引 of one site, with what can be booked there. */
export const Hall = z.strictObject({
  /** `site.id` of the terminal's configuration. */
  siteId: GuidanceId,
  asOf: Day,
  windows: z.array(HallWindow).min(1).max(40),
  duty: z.array(z.strictObject({ weekday: Weekday, people: z.array(DutyPerson).min(1).max(12) })).max(7),
  mediation: z.array(MediationCommittee).max(30),
  contacts: z.array(LocalContacts).max(400),
  channels: z.array(Channel).max(12),
  /** Where each service of the content pack is given, by its id. */
  servicePlaces: z.record(GuidanceId, HelpPlace),
  offers: z.array(AppointmentOffer).max(20),
});
export type Hall = z.infer<typeof Hall>;

/** Closed: the next working day, or null when the roster names nobody on any day of the coming two weeks. */
export const Duty = z.discriminatedUnion('open', [
  z.object({ open: z.literal(true), day: Day, people: z.array(DutyPerson) }),
  z.object({ open: z.literal(false), day: Day, nextOpen: Day.nullable() }),
]);
export type Duty = z.infer<typeof Duty>;

/** Longer than any holiday with the weekends around it. */
const DAYS_LOOKED_AHEAD = 14;

/** Who is on duty that day; nobody is named for a weekend worked in exchange for a holiday (see the notice there). */
export function dutyOn(hall: Hall, day: Day, calendar: HolidayCalendar): Duty {
  if (isOpen(hall, day, calendar)) return { open: true, day, people: rosterOf(hall, day) };
  const coming = Array.from({ length: DAYS_LOOKED_AHEAD }, (_, i) => addDays(day, i + 1));
  return { open: false, day, nextOpen: coming.find((one) => isOpen(hall, one, calendar)) ?? null };
}

/** Mediator and grid worker of a village, else those of its township; null when nobody is named. */
export function contactsOf(hall: Hall, placeId: string): LocalContacts | null {
  const at = (id: string) => hall.contacts.find((one) => one.placeId === id);
  return at(placeId) ?? at(placeId.slice(0, 9)) ?? null;
}

/** What is wrong with a hall beside the rest of the pack, each in one Chinese sentence. */
export function hallProblems(
  hall: Hall,
  pack: { placeIds: readonly string[]; serviceIds: readonly string[] },
): string[] {
  const windowIds = hall.windows.map(({ id }) => id);
  const repeated = (name: string, ids: readonly string[]) =>
    ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${name} ${id} 重复`);
  return [
    ...repeated('窗口', windowIds),
    ...repeated(
      '值班日',
      hall.duty.map(({ weekday }) => String(weekday)),
    ),
    ...repeated(
      '地方',
      hall.contacts.map(({ placeId }) => placeId),
    ),
    ...repeated(
      '渠道',
      hall.channels.map(({ id }) => id),
    ),
    ...repeated(
      '预约',
      hall.offers.map(({ id }) => id),
    ),
    ...hall.duty.flatMap(({ people }) =>
      people
        .filter(({ windowId }) => !windowIds.includes(windowId))
        .map(({ windowId }) => `值班的窗口 ${windowId} 不存在`),
    ),
    ...hall.contacts
      .filter(({ placeId }) => !pack.placeIds.includes(placeId))
      .map(({ placeId }) => `地方 ${placeId} 不在内容包里`),
    ...pack.serviceIds.filter((id) => hall.servicePlaces[id] === undefined).map((id) => `没有写服务 ${id} 在哪里办`),
    ...Object.keys(hall.servicePlaces)
      .filter((id) => !pack.serviceIds.includes(id))
      .map((id) => `服务 ${id} 不在内容包里`),
  ];
}

function isOpen(hall: Hall, day: Day, calendar: HolidayCalendar): boolean {
  return isWorkingDay(day, calendar) && (weekdayOf(day) > 5 || rosterOf(hall, day).length > 0);
}

function rosterOf(hall: Hall, day: Day): DutyPerson[] {
  return hall.duty.find(({ weekday }) => weekday === weekdayOf(day))?.people ?? [];
}
