import type { PartyInput } from '../../../contract/terminal.ts';
import type { MatterDraft } from '../../../domain/matter.ts';
import type { Signature } from '../../../domain/signature.ts';
import type { Registered, Registration } from '../matters/register.ts';
import type { KnownMatter } from '../store/matters.ts';
import { type BroughtBy, broughtBy } from './brought-by.ts';
import type { Visits } from './visits.ts';

type Refusal = Extract<Registered, { ok: false }>['reason'];

export type RegisterInVisit = (input: {
  visitId: string;
  submissionId: string;
  draft: MatterDraft;
  party?: PartyInput | undefined;
  signature?: Signature | undefined;
}) => { ok: true } | { ok: false; reason: Refusal | 'no-such-visit' | 'nobody-identified' };

/** Registers a matter for the person of the visit. */
export function createRegisterInVisit(options: {
  visits: Visits;
  register(registration: Registration): Registered;
  /** Durable; `paperIds` are its papers, the receipt first, none when it had been registered by an earlier call. */
  onRegistered(visitId: string, known: KnownMatter, paperIds: readonly string[]): void;
  onStoreFull(): void;
}): RegisterInVisit {
  const { visits, register, onRegistered, onStoreFull } = options;
  return ({ visitId, submissionId, draft, party, signature }) => {
    const visit = visits.calledBy(visitId);
    if (visit === null) return { ok: false, reason: 'no-such-visit' };
    const brought = broughtBy(visit, { purpose: draft.purpose, party });
    if (brought === null) return { ok: false, reason: 'nobody-identified' };
    const registered = register({ submissionId, draft, signature, materials: visit.materials, ...brought });
    if (!registered.ok) {
      if (registered.reason === 'store-full') onStoreFull();
      return registered;
    }
    const { known, paperIds } = registered;
    // A submission of another visit, repeated by mistake or on purpose: nobody sees another person's matter.
    if (!isSamePerson(known.matter, brought)) return { ok: false, reason: 'no-such-visit' };
    onRegistered(visitId, known, paperIds);
    return { ok: true };
  };
}

function isSamePerson(one: BroughtBy, other: BroughtBy): boolean {
  const [mine, theirs] = [one, other].map(({ helper, petitioner }) => helper ?? petitioner);
  return mine?.name === theirs?.name && mine?.idNumber === theirs?.idNumber;
}
