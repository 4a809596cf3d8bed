import type { Operation } from '../../../contract/central.ts';
import type { MatterEvent } from '../../../domain/matter.ts';

/** A matter's events with what its person did here and the centre has not heard yet: nobody is asked twice. */
export function withUnheard(events: readonly MatterEvent[], waiting: readonly Operation[]): MatterEvent[] {
  const unheard = waiting.flatMap((operation) => eventOf(operation) ?? []);
  return [...events, ...unheard.filter((event) => !events.some((one) => isSame(one, event)))];
}

function eventOf(operation: Operation): MatterEvent | null {
  if (operation.kind === 'rate-matter') return { kind: 'rated', on: operation.on, rating: operation.rating };
  if (operation.kind === 'answer-invitation') {
    const { on, invitationId, answer } = operation;
    return { kind: 'invitation-answered', on, invitationId, answer };
  }
  if (operation.kind !== 'complain') return null;
  const { on, complaintId, step } = operation.complaint;
  return { kind: 'complained', on, complaintId, node: step?.node ?? null };
}

function isSame(one: MatterEvent, other: MatterEvent): boolean {
  if (one.kind === 'rated') return other.kind === 'rated' && one.rating.object === other.rating.object;
  if (one.kind === 'complained') return other.kind === 'complained' && one.complaintId === other.complaintId;
  return one.kind === 'invitation-answered' && other.kind === one.kind && one.invitationId === other.invitationId;
}
