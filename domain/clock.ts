import type { Day } from './matter.ts';
import type { ClockStart } from './route-map.ts';

/** A day on which a node was passed, or is expected to be when it lies ahead. */
export interface NodeDay {
  day: Day;
  planned: boolean;
}

/**
 * Which node's day starts the clock of a limit. Of several, the first that was really passed counts; else the first
 * that is expected. An empty list: the day is known to the person or another body only, so no date is ever computed.
 */
const CLOCK_STARTS: Record<Exclude<ClockStart, 'original_due'>, readonly string[]> = {
  // Regulation art. 22, 23(2): from the day the hall received the matter, which is the day of registration.
  received: ['register'],
  // Art. 23(3): a matter passed on counts from the day the handling organ got it.
  assigned: ['transfer'],
  assigned_or_received: ['transfer', 'register'],
  // Art. 34: from acceptance. A matter switched over from the simple procedure counts from its simple acceptance.
  petition_accepted: ['s_accept', 'receive_notice'],
  // Art. 35, 36: from receipt of the written reply, and from receipt of the request.
  served_opinion: ['deliver'],
  review_requested: ['review_req'],
  served_review: ['review'],
  recheck_requested: ['recheck_req'],
  // Administrative Litigation Law art. 47, by analogy: from the application to the body that has the duty.
  duty_applied: ['register'],
  // Rules of 2020 on accusations: from receipt by the competent body; the day it closes the case is not told to us.
  accusation_received: ['acc_transfer'],
  accusation_closed: [],
  // Simple procedure: from simple acceptance.
  simple_accepted: ['s_accept'],
  // Labour arbitration law art. 27, 29, 43; land arbitration law art. 47.
  knew_infringement: [],
  labour_applied: ['p2a_labour_claim'],
  labour_accepted: ['p2b_labour_accept'],
  land_accepted: [],
  // Administrative reconsideration law art. 20, 30, 62; Administrative Litigation Law art. 45.
  knew_act: [],
  reconsideration_applied: ['p4a_review_apply'],
  reconsideration_accepted: ['p4b_review_exam'],
  served_reconsideration: ['p4c_review_decide', 'p4d_review_simple'],
  // Mediation: from acceptance by the committee; judicial confirmation from the day the agreement takes effect.
  mediation_accepted: ['m_register'],
  court_mandate_received: [],
  agreement_effective: ['m_agree'],
  court_accepted: [],
};

/** The day a limit starts to run, or null when nobody has told us. */
export function clockStart(
  from: Exclude<ClockStart, 'original_due'>,
  days: ReadonlyMap<string, NodeDay>,
): NodeDay | null {
  const candidates = CLOCK_STARTS[from].flatMap((node) => days.get(node) ?? []);
  return candidates.find(({ planned }) => !planned) ?? candidates[0] ?? null;
}
