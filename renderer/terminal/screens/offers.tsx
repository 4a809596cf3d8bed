import type { AppointmentOffer } from '../../../domain/appointments.ts';
import { guidance } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { slotName } from '../day-name.ts';
import { useAsked, usePages } from '../guidance-context.ts';
import { sessionWords } from '../session-words.ts';
import { GuideFrame } from './guide-frame.tsx';
import type { HallView } from './hall-menu.tsx';
import layout from './screens.module.css';

type Kind = AppointmentOffer['kind'];
const ICONS: Record<Kind, string> = { lawyer: 'scales', expert: 'glasses', psychologist: 'talk', leader: 'building' };
/** Before the id of a booking among the choices. */
const OWN = 'own ';

/** Who can be booked, what for and on which days; what was booked in this visit stands first. */
export function Offers({ hall: { guide }, kind }: { hall: HallView; kind: Kind | null }) {
  const { open } = usePages();
  const asked = useAsked((client, visitId) => client.appointments.mine({ visitId }), 'mine');
  const offers = guide.offers.filter((offer) => kind === null || offer.kind === kind);
  const own = asked.here ? asked.answer.bookings.filter(({ state }) => state === 'booked' || state === 'waiting') : [];
  const words = guidance.offers;
  const choices = [
    ...own.map(({ bookingId, offerId, day, start }) => ({
      id: `${OWN}${bookingId}`,
      label: `${words.mine}：${guide.offers.find(({ id }) => id === offerId)?.title ?? ''}`,
      hint: slotName({ day, start }),
      picture: <KindIcon name="calendar" />,
      chosen: true,
    })),
    ...offers.map(({ id, title, who, matters, sessions, kind: of }) => ({
      id,
      label: title,
      hint: `${who}\n${matters}\n${sessionWords(sessions)}`,
      picture: <KindIcon name={ICONS[of]} />,
    })),
  ];
  return (
    <GuideFrame title={kind === 'expert' ? guidance.hall.experts : words.title}>
      {choices.length === 0 && <p className={layout.say}>{words.none}</p>}
      <ChoiceGrid
        choices={choices}
        columns={1}
        onChoose={(id) =>
          open(
            id.startsWith(OWN) ? { page: 'booking', bookingId: id.slice(OWN.length) } : { page: 'days', offerId: id },
          )
        }
      />
    </GuideFrame>
  );
}
