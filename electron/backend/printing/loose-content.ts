import type { PageToPrint, ToPrint } from '../../../contract/guidance.ts';
import type { ProgressView } from '../../../contract/shapes/progress.ts';
import type { SiteView } from '../../../contract/shapes/site.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { fillDocument } from '../../../domain/documents/fill.ts';
import { type ReadingPage, readingPaper } from '../../../domain/documents/reading-page.ts';
import type { Day } from '../../../domain/matter.ts';
import type { ContentPack } from '../../../kiosk-config/content.ts';
import type { Appointments } from '../appointments/appointments.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { ProgressOf } from '../matters/progress.ts';
import type { Visit } from '../visits/visit.ts';
import type { LooseContentOf } from './loose-desk.ts';
import { type PageSources, pageToPrint } from './page-to-print.ts';
import { complaintPage, invitationPage } from './remedy-page.ts';
import { slipToPrint } from './slip-to-print.ts';

/** What a page in large type or a slip says: the words of library, guidance and template, never any of the page's. */
export function createLooseContentOf(
  parts: Omit<PageSources, 'today'> & {
    content: Pick<ContentPack, 'documents'>;
    clock: Clock;
    appointments: Pick<Appointments, 'mine' | 'slipNoFor'>;
    progressOf: ProgressOf;
  },
): LooseContentOf {
  const { content, clock, appointments, progressOf, guidance } = parts;
  const sources = { ...parts, today: () => dayOf(instantOf(clock)) };
  return (visit, toPrint) => {
    if (isPage(toPrint)) {
      if (toPrint.kind === 'progress' && visit.matter === null) return { ok: false, reason: 'no-matter' };
      const progress = visit.matter && progressOf(visit.matter.known);
      if (toPrint.kind === 'complaint' || toPrint.kind === 'invitation') {
        const page = remedyPage(toPrint, { visit, progress, site: parts.site, today: sources.today() });
        return page === null ? { ok: false, reason: 'not-available' } : { ok: true, content: readingPaper(page) };
      }
      const page = pageToPrint(toPrint, { ...sources, progress });
      return page === null ? { ok: false, reason: 'not-available' } : { ok: true, content: readingPaper(page) };
    }
    const { services, hall } = guidance();
    const slip = slipToPrint(toPrint, {
      person: visit.person,
      hall: hall?.guide ?? null,
      services,
      bookings: appointments.mine(visit.id).bookings,
      slipNoFor: appointments.slipNoFor,
    });
    if (!slip.ok) return slip;
    const filled = fillDocument(content.documents.D18, slip.input);
    return filled.ok ? filled : { ok: false, reason: 'not-available' };
  };
}

type RemedyToPrint = Extract<PageToPrint, { kind: 'complaint' | 'invitation' }>;

/** What was complained of in this visit, or where the person of the matter on the screen is invited to. */
function remedyPage(
  asked: RemedyToPrint,
  { visit, progress, site, today }: { visit: Visit; progress: ProgressView | null; site: SiteView; today: Day },
): ReadingPage | null {
  const source = site.siteName;
  if (asked.kind === 'invitation') {
    const invitation = progress?.invitations.find((one) => one.invitationId === asked.invitationId);
    if (progress === null || invitation === undefined) return null;
    return invitationPage(invitation, { source, asOf: today, matterNo: progress.matterNo });
  }
  const complaint = visit.complaints.find((one) => one.complaintId === asked.complaintId);
  if (complaint === undefined) return null;
  const { known } = visit.matter ?? { known: null };
  const ofMatter = complaint.about.kind === 'matter' ? known : null;
  const accepted = ofMatter?.events.findLast((event) => event.kind === 'accepted');
  return complaintPage(complaint, {
    source,
    phone: accepted?.acceptance.organ.supervisionPhone ?? site.phone,
    isPrivate: ofMatter?.matter.draft.purpose === 'accusation',
  });
}

function isPage(toPrint: ToPrint): toPrint is PageToPrint {
  return toPrint.kind !== 'booking-slip' && toPrint.kind !== 'service-slip';
}
