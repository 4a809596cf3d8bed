import type { GuidanceView, PageToPrint } from '../../../contract/guidance.ts';
import type { ProgressView } from '../../../contract/shapes/progress.ts';
import type { SiteView } from '../../../contract/shapes/site.ts';
import { dayOf } from '../../../domain/calendar.ts';
import type { ReadingPage } from '../../../domain/documents/reading-page.ts';
import type { LegalBasis } from '../../../domain/guide.ts';
import { contactsOf, type Hall } from '../../../domain/hall.ts';
import type { HelpPlace } from '../../../domain/help-service.ts';
import type { Day } from '../../../domain/matter.ts';
import type { Library } from '../library/library.ts';
import { progressPage } from './progress-page.ts';

export interface PageSources {
  site: SiteView;
  library: Pick<Library, 'guide' | 'article'>;
  guidance(): GuidanceView;
  today(): Day;
}

/** The words of a page of the screen, from where the screen has them; null when there is no such page. */
export function pageToPrint(
  asked: Exclude<PageToPrint, { kind: 'complaint' | 'invitation' }>,
  sources: PageSources & { progress: ProgressView | null },
): ReadingPage | null {
  const { site, library, guidance, today, progress } = sources;
  switch (asked.kind) {
    case 'guide':
      return guidePage(asked.guideId, sources);
    case 'article': {
      const { article } = library.article(asked.lawId, asked.label);
      if (article === null) return null;
      const { lawTitle, label, under, paragraphs, versionOn } = article;
      const chapter = under.length === 0 ? null : under.join('　');
      return {
        title: label,
        source: `《${lawTitle}》`,
        asOf: versionOn,
        sections: [{ heading: chapter === null ? `《${lawTitle}》` : `《${lawTitle}》${chapter}`, paragraphs }],
      };
    }
    case 'service':
      return servicePage(asked.serviceId, sources);
    case 'phones': {
      const facts = site.helpLines.map(({ number, name, use }) => [number, `${name}。${use}`] as const);
      const sections = [{ heading: null, paragraphs: [], facts: [[site.phone, '大厅电话'] as const, ...facts] }];
      return { title: '常用电话', source: site.siteName, asOf: today(), sections };
    }
    case 'progress':
      return progress && progressPage(progress, { source: site.siteName, asOf: dayOf(progress.asOf) });
    default: {
      const { hall } = guidance();
      return hall && hallPage(asked, hall, site);
    }
  }
}

function guidePage(guideId: string, { site, library }: PageSources): ReadingPage | null {
  const { guide } = library.guide(guideId);
  if (guide === null) return null;
  const { title, summary, asOf, sections, basis } = guide;
  return {
    title,
    source: `${site.siteName}办事指南`,
    asOf,
    sections: [{ heading: null, paragraphs: [summary] }, ...sections, basisSection(basis)],
  };
}

function servicePage(serviceId: string, { site, guidance }: PageSources): ReadingPage | null {
  const { services, hall } = guidance();
  const service = services.find(({ id }) => id === serviceId);
  if (service === undefined) return null;
  const { title, what, asOf, bring, basis, helpLines } = service;
  const place = hall?.guide.servicePlaces[serviceId];
  const facts = [
    ...(place === undefined ? [] : [['在哪里办', place.name] as const, ...placeFacts(place)]),
    ['带什么', bring.join('、')] as const,
    ...site.helpLines
      .filter(({ number }) => helpLines.includes(number))
      .map(({ number, name }) => [number, name] as const),
  ];
  return {
    title,
    source: `${site.siteName}帮扶服务`,
    asOf,
    sections: [{ heading: null, paragraphs: what, facts }, basisSection(basis)],
  };
}

function basisSection(basis: readonly LegalBasis[]) {
  return { heading: '法律依据', paragraphs: basis.map(({ law, article }) => `《${law}》${article ?? ''}`) };
}

type HallPage = Extract<PageToPrint, { kind: 'contacts' | 'windows' | 'channels' }>;

function hallPage(
  asked: HallPage,
  { guide, today }: NonNullable<GuidanceView['hall']>,
  site: SiteView,
): ReadingPage | null {
  const page = { source: site.siteName, asOf: guide.asOf };
  if (asked.kind === 'contacts') return contactsPage(asked.placeId, guide, site);
  if (asked.kind === 'channels') {
    const sections = guide.channels.map(({ name, use, phone, address, url }) => ({
      heading: name,
      paragraphs: [use],
      facts: [['电话', phone ?? ''] as const, ['地址', address ?? ''] as const, ['网址', url ?? ''] as const],
    }));
    return { ...page, title: '还可以这样反映', sections };
  }
  const people = today.open ? today.people : [];
  const sections = guide.windows.map(({ id, floor, number, name, organ, matters, phone, hours }) => ({
    heading: `${floor}　${number}　${name}`,
    paragraphs: [],
    facts: [
      ['办什么', matters.join('、')] as const,
      ['单位', organ] as const,
      ['电话', phone] as const,
      ['时间', hours] as const,
      ...people
        .filter(({ windowId }) => windowId === id)
        .map((person) => ['今天值班', `${person.name}　${person.title}　${person.phone}`] as const),
    ],
  }));
  return { ...page, asOf: today.day, title: '窗口和值班人', sections };
}

function contactsPage(placeId: string, guide: Hall, site: SiteView): ReadingPage | null {
  const township = site.places.find(({ id, villages }) => id === placeId || villages.some((one) => one.id === placeId));
  if (township === undefined) return null;
  const village = township.villages.find(({ id }) => id === placeId);
  const people = contactsOf(guide, placeId);
  const committees = guide.mediation.filter(
    ({ level, place }) => level === 'county' || place.name.startsWith(township.label),
  );
  const named = people === null ? [] : [['调解员', people.mediator] as const, ['网格员', people.gridWorker] as const];
  return {
    title: village?.label ?? township.label,
    source: site.siteName,
    asOf: guide.asOf,
    sections: [
      {
        heading: null,
        paragraphs: [],
        facts: named.map(([role, one]) => [role, `${one.name}　${one.phone}`] as const),
      },
      ...committees
        .toReversed()
        .map(({ place }) => ({ heading: place.name, paragraphs: [], facts: placeFacts(place) })),
    ],
  };
}

function placeFacts({ address, phone, hours }: HelpPlace): (readonly [string, string])[] {
  return [
    ['电话', phone],
    ['地址', address],
    ['时间', hours],
  ];
}
