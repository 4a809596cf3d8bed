import type { Matter, MatterEvent, SignedDocument } from '../../../domain/matter.ts';
import type { MissingPaper } from '../store/signed-papers.ts';

/** The signed PDFs that were announced for a matter, oldest first. */
export function signedDocumentsOf(events: readonly MatterEvent[]): SignedDocument[] {
  return events.flatMap((event) => (event.kind === 'signed' ? [event.document] : []));
}

/** What it takes to fetch one. */
export function wantedBy(
  { matterNo, ticket }: Pick<Matter, 'matterNo' | 'ticket'>,
  { sha256, bytes }: SignedDocument,
): Omit<MissingPaper, 'received'> {
  return { matterNo, ticket, sha256, bytes };
}
