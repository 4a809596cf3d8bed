import type { MatterDraft } from '../../../domain/matter.ts';
import type { Registered, Registration } from '../matters/register.ts';
import type { KnownMatter } from '../store/matters.ts';
import type { Person } from './visit.ts';
import type { Visits } from './visits.ts';

type Refusal = Extract<Registered, { ok: false }>['reason'];

export type RegisterInVisit = (input: {
  visitId: string;
  submissionId: string;
  draft: MatterDraft;
}) => { ok: true } | { ok: false; reason: Refusal | 'no-such-visit' | 'nobody-identified' };

/** Registers a matter for the person of the visit. */
export function createRegisterInVisit(options: {
  visits: Visits;
  register(registration: Registration): Registered;
  /** Durable; `paperId` is its receipt, null when it had been registered by an earlier call. */
  onRegistered(visitId: string, known: KnownMatter, paperId: string | null): void;
  onStoreFull(): void;
}): RegisterInVisit {
  const { visits, register, onRegistered, onStoreFull } = options;
  return ({ visitId, submissionId, draft }) => {
    const visit = visits.calledBy(visitId);
    if (visit === null) return { ok: false, reason: 'no-such-visit' };
    const petitioner = visit.person && petitionerOf(visit.person);
    if (petitioner === null) return { ok: false, reason: 'nobody-identified' };
    const registered = register({ submissionId, draft, petitioner });
    if (!registered.ok) {
      if (registered.reason === 'store-full') onStoreFull();
      return registered;
    }
    const { known, paperId } = registered;
    const isTheirs =
      known.matter.petitioner.name === petitioner.name && known.matter.petitioner.idNumber === petitioner.idNumber;
    // A submission of another visit, repeated by mistake or on purpose: nobody sees another person's matter.
    if (!isTheirs) return { ok: false, reason: 'no-such-visit' };
    onRegistered(visitId, known, paperId);
    return { ok: true };
  };
}

function petitionerOf({
  confirmed,
  source,
  name,
  address,
  phone,
  idNumber,
}: Person): Registration['petitioner'] | null {
  return confirmed && address !== null ? { source, name, address, phone, idNumber } : null;
}
