import type { BookingView } from '../../../../contract/appointments.ts';
import type { PaperView } from '../../../../contract/shapes/terminal-state.ts';
import type { GuidancePage } from '../../../../renderer/terminal/guidance.ts';
import type { Happening } from '../../../../renderer/terminal/state.ts';
import { farmer, guidanceView, library } from '../material.ts';
import { type Answers, type Shown, shown, visiting } from '../shown.ts';

const turned = (...pages: GuidancePage[]): Happening[] => [...visiting(), { type: 'guidance', pages }];
const page = (name: string, one: GuidancePage, answers: Answers = {}): Shown => shown(name, turned(one), { answers });

const bookingId = '018f0000-0000-7000-8000-000000000009';
const booking: BookingView = {
  ...{ bookingId, slipNo: 'YY-T03-20261123-0001', state: 'booked', next: null },
  ...{ offerId: 'lawyer', day: '2026-11-25', start: '09:00' },
};
const mine = (parts: Partial<BookingView>): Answers => ({
  'appointments.mine': () => ({ bookings: [{ ...booking, ...parts }] }),
});
const slot = { offerId: 'lawyer', day: '2026-11-25', start: '09:00', bookingId };
const large = (guideId: string, state: PaperView['state']): PaperView => ({
  ...{ id: 'p7', code: 'PAGE', issueId: null, state, troubles: [], copyNo: 0, about: `guide ${guideId}` },
});
const noHall: Answers = { 'guidance.view': () => ({ ...guidanceView, hall: null }) };
const noLaws: Answers = { 'library.laws': () => ({ laws: [] }) };
const law = '样例县机井管理办法';
/** As long as a law has to be for its chapters to be listed first. */
const longLaw: Answers = {
  'library.law': ({ lawId }: { lawId: string }) => {
    const { law: short } = library.law(lawId);
    const contents = ['第一章', '第二章', '第三章'].flatMap((chapter) =>
      (short?.contents ?? []).map(({ label, opening }) => ({ label, opening, under: [chapter] })),
    );
    return { law: short && { ...short, contents } };
  },
};

/** What the hall can tell, page by page. */
export const guidance: Record<GuidancePage['page'], readonly Shown[]> = {
  mediation: [page('usual', { page: 'mediation' })],
  services: [page('usual', { page: 'services' })],
  service: guidanceView.services.map(({ id }) => page(id, { page: 'service', serviceId: id })),
  entitlement: [
    page('question', { page: 'entitlement', serviceId: 'relief', answers: {} }),
    page('longest-question', { page: 'entitlement', serviceId: 'legal-aid', answers: { exemptCase: 'no' } }),
    page('advice', { page: 'entitlement', serviceId: 'relief', answers: { sudden: 'yes', basicNeeds: 'yes' } }),
    page('advice-unlikely', {
      page: 'entitlement',
      serviceId: 'fund',
      answers: { applied: 'no', urgent: 'no' },
    }),
  ],
  library: [page('usual', { page: 'library' }), page('no-laws', { page: 'library' }, noLaws)],
  guides: [
    page('relief', { page: 'guides', topic: 'relief' }),
    page('petition', { page: 'guides', topic: 'petition' }),
  ],
  guide: [
    page('minimum-living', { page: 'guide', guideId: 'minimum-living' }),
    page('accusation', { page: 'guide', guideId: 'accusation' }),
    shown('printing', [
      ...visiting({ papers: [large('minimum-living', 'submitted')] }),
      { type: 'guidance', pages: [{ page: 'guide', guideId: 'minimum-living' }] },
    ]),
    page('gone', { page: 'guide', guideId: 'nothing' }),
  ],
  search: [page('empty', { page: 'search', query: '' }), page('written', { page: 'search', query: '低保' })],
  hits: [
    page('some', { page: 'hits', query: '宅基地', at: 0 }),
    page('near', { page: 'hits', query: '工资低保证明', at: 0 }),
    page('none', { page: 'hits', query: '飞碟', at: 0 }),
    page('many', { page: 'hits', query: '不', at: 1 }),
  ],
  laws: [page('usual', { page: 'laws' }), page('none', { page: 'laws' }, noLaws)],
  law: [
    page('short', { page: 'law', lawId: law, under: [] }),
    page('chapters', { page: 'law', lawId: law, under: [] }, longLaw),
    page('articles', { page: 'law', lawId: law, under: ['第二章'] }, longLaw),
  ],
  article: [
    page('usual', { page: 'article', lawId: law, label: '第三条' }),
    page('first', { page: 'article', lawId: law, label: '第一条' }),
  ],
  hall: [
    page('usual', { page: 'hall' }),
    page('none', { page: 'hall' }, noHall),
    page('failed', { page: 'hall' }, { 'guidance.view': 'fails' }),
    page('loading', { page: 'hall' }, { 'guidance.view': 'silent' }),
  ],
  windows: [
    page('usual', { page: 'windows' }),
    page(
      'closed',
      { page: 'windows' },
      {
        'guidance.view': () => ({
          ...guidanceView,
          hall: { ...guidanceView.hall, today: { open: false, nextOpen: '2026-11-30' } },
        }),
      },
    ),
  ],
  townships: [page('usual', { page: 'townships' })],
  villages: [page('usual', { page: 'villages', townshipId: '130926105' })],
  contacts: [
    page('usual', { page: 'contacts', placeId: '130926105-01' }),
    page('nobody', { page: 'contacts', placeId: '130926100' }),
  ],
  channels: [page('usual', { page: 'channels' })],
  channel: guidanceView.hall.guide.channels.map(({ id }) => page(id, { page: 'channel', channelId: id })),
  phones: [page('usual', { page: 'phones' })],
  offers: [
    page('usual', { page: 'offers', kind: null }),
    page('experts', { page: 'offers', kind: 'expert' }),
    page('booked', { page: 'offers', kind: null }, mine({})),
  ],
  days: [
    page('usual', { page: 'days', offerId: 'lawyer' }),
    page(
      'not-up-to-date',
      { page: 'days', offerId: 'leader' },
      { 'appointments.days': () => ({ ok: true, days: [], upToDate: false }) },
    ),
  ],
  slots: [page('usual', { page: 'slots', offerId: 'lawyer', day: '2026-11-25' })],
  book: [
    page('nobody', { page: 'book', ...slot }),
    shown('known', [...visiting({ person: farmer }), { type: 'guidance', pages: [{ page: 'book', ...slot }] }]),
    page('private', { page: 'book', ...slot, offerId: 'psychologist' }),
  ],
  booking: [
    ...(['booked', 'waiting', 'cancelled', 'refused'] as const).map((state) =>
      page(state, { page: 'booking', bookingId }, mine({ state })),
    ),
    page(
      'taken',
      { page: 'booking', bookingId },
      mine({ state: 'taken', next: { day: '2026-12-02', start: '10:00' } }),
    ),
    page('taken-none-free', { page: 'booking', bookingId }, mine({ state: 'taken' })),
  ],
  cancel: [page('usual', { page: 'cancel', bookingId }, mine({}))],
};
