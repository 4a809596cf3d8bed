import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Instant } from '../domain/matter.ts';

/** What somebody was at when they called: enough to know what they need, and nothing of who they are. */
export const CalledFrom = z.enum(['start', 'register', 'follow', 'papers', 'guidance']);
export type CalledFrom = z.infer<typeof CalledFrom>;

/** A call for a person that is under way, or was answered just now. Nothing of a visit. */
export const CallView = z.object({
  /** The lamp over the terminal is lit. */
  lamp: z.boolean(),
  desk: z.enum(['asking', 'told', 'unreachable', 'answered']),
});
export type CallView = z.infer<typeof CallView>;

/** The call belongs to the terminal and not to a visit: staff are on their way whoever stands there. */
export const helpContract = {
  /** Where somebody has called already, nothing more happens. */
  call: oc.input(z.object({ from: CalledFrom })).output(z.object({ ok: z.literal(true) })),
  cancel: oc.output(z.object({ ok: z.literal(true) })),
};

const CallId = z.object({ callId: z.uuid() });

/** As a terminal tells the centre. */
export const centralCalls = {
  /** Said again and again while the call is open, which is also how the terminal hears that it was answered. */
  open: oc
    .route({ method: 'POST', path: '/v1/calls', summary: 'Somebody at the terminal calls for a person; repeat to ask' })
    .input(CallId.extend({ from: CalledFrom }))
    .output(z.object({ answered: z.boolean() })),
  close: oc
    .route({ method: 'POST', path: '/v1/calls/close', summary: 'The call is over; idempotent' })
    .input(CallId)
    .output(z.object({ ok: z.literal(true) })),
};

export const OpenCall = CallId.extend({
  siteId: z.string(),
  terminalId: z.string(),
  from: CalledFrom,
  since: Instant,
});
export type OpenCall = z.infer<typeof OpenCall>;

/** As the desk sees and answers them. */
export const deskCalls = {
  list: oc
    .route({ method: 'GET', path: '/v1/calls', summary: 'Calls nobody has answered yet, oldest first (desk)' })
    .output(z.object({ calls: z.array(OpenCall) })),
  answer: oc
    .route({ method: 'POST', path: '/v1/calls/answer', summary: 'Somebody goes there (desk)' })
    .input(CallId)
    .output(z.object({ ok: z.literal(true) })),
};
