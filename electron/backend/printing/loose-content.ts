import type { PageToPrint, ToPrint } from '../../../contract/guidance.ts';
import { dayOf } from '../../../domain/calendar.ts';
import { fillDocument } from '../../../domain/documents/fill.ts';
import { readingPaper } from '../../../domain/documents/reading-page.ts';
import type { ContentPack } from '../../../kiosk-config/content.ts';
import type { Appointments } from '../appointments/appointments.ts';
import { type Clock, instantOf } from '../clock.ts';
import type { ProgressOf } from '../matters/progress.ts';
import type { LooseContentOf } from './loose-desk.ts';
import { type PageSources, pageToPrint } from './page-to-print.ts';
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

function isPage(toPrint: ToPrint): toPrint is PageToPrint {
  return toPrint.kind !== 'booking-slip' && toPrint.kind !== 'service-slip';
}
