import { z } from 'zod';
import { InvitationView } from '../../domain/invitation.ts';
import { Day } from '../../domain/matter.ts';
import { MainStep } from '../../domain/route-step.ts';
import { SupervisionView } from '../../domain/supervision.ts';

/** Who took the matter on: the block every notice must carry. */
export const AcceptanceView = z.object({
  documentNo: z.string(),
  organName: z.string(),
  organOffice: z.string(),
  organAddress: z.string(),
  organHours: z.string(),
  handlerName: z.string(),
  handlerTitle: z.string(),
  handlerPhone: z.string(),
  /** Where to complain of the organ. */
  supervisionPhone: z.string(),
  acceptedOn: Day,
  dueOn: Day.nullable(),
});
export type AcceptanceView = z.infer<typeof AcceptanceView>;

/** A matter's progress without any personal data: what a ticket, a screen and the tracking page may show. */
export const ProgressView = z.object({
  matterNo: z.string(),
  ticketUrl: z.string(),
  purpose: z.string(),
  /** Chinese words for the kind; for an accusation only `检举控告`. */
  kind: z.string(),
  registeredOn: Day,
  status: z.string(),
  statusWords: z.string(),
  acceptance: AcceptanceView.nullable(),
  route: z.array(MainStep),
  routeMapVersion: z.string(),
  /** How far complaints have come: never of what. It stands on no paper of the organ complained of. */
  supervision: z.array(SupervisionView),
  /** Of an accusation none: where its person goes is nobody's to read. */
  invitations: z.array(InvitationView),
  /** The moment this was known; older than now when it comes from the terminal's own copy. */
  asOf: z.iso.datetime({ offset: true }),
});
export type ProgressView = z.infer<typeof ProgressView>;
