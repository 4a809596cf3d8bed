import { z } from 'zod';
import { EntitlementTable } from './entitlement.ts';
import { GuidanceId, LegalBasis, Paragraph } from './guide.ts';
import { Day } from './matter.ts';

/** The slips of D18, by the `kind` its template asks for. */
export const SlipKind = z.enum(['legal-aid', 'relief', 'psychological', 'lawyer', 'expert']);
export type SlipKind = z.infer<typeof SlipKind>;

/** Where to go, as D18 prints it (`window`). */
export const HelpPlace = z.strictObject({
  name: z.string().min(2).max(40),
  address: z.string().min(2).max(60),
  phone: z.string().min(3).max(30),
  hours: z.string().min(2).max(40),
});
export type HelpPlace = z.infer<typeof HelpPlace>;

/** 帮扶服务: what it is, whether it may be for me, and how to come by it. Where: `Hall.servicePlaces`. */
export const HelpService = z.strictObject({
  id: GuidanceId,
  title: z.string().min(2).max(14),
  summary: z.string().min(4).max(40),
  asOf: Day,
  what: z.array(Paragraph).min(1).max(6),
  basis: z.array(LegalBasis).min(1).max(8),
  /** Null: open to everybody, nothing is asked. */
  entitlement: EntitlementTable.nullable(),
  bring: z.array(z.string().min(2).max(30)).max(8),
  /** The D18 slip to print; null: none. */
  slip: SlipKind.nullable(),
  /** Offers of this kind (`AppointmentOffer.kind`) can be booked; null: just come. */
  appointment: z.enum(['lawyer', 'expert', 'psychologist', 'leader']).nullable(),
  /** Numbers of the content pack's help lines that serve the same need. */
  helpLines: z.array(z.string().regex(/^\d{3,12}$/)).max(3),
  guides: z.array(GuidanceId).max(4),
});
export type HelpService = z.infer<typeof HelpService>;
