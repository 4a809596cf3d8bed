import { guidance } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { KindIcon } from '../../ui/kind-icon.tsx';
import { dayName, slotName } from '../day-name.ts';
import { useAsked, usePages } from '../guidance-context.ts';
import { Gone, GuideFrame, NotHere } from './guide-frame.tsx';
import type { HallView } from './hall-menu.tsx';
import layout from './screens.module.css';

/** Not a day: the soonest slot of all. */
const SOONEST = 'soonest';

/** On which day to come; the soonest time there is can be taken at once. */
export function Days({ hall: { guide }, offerId }: { hall: HallView; offerId: string }) {
  const { open } = usePages();
  const asked = useAsked((client, visitId) => client.appointments.days({ visitId, offerId }), `days ${offerId}`);
  const offer = guide.offers.find(({ id }) => id === offerId);
  const words = guidance.offers;
  if (offer === undefined) return <Gone />;
  if (!asked.here) return <NotHere title={offer.title} asked={asked} />;
  if (!asked.answer.ok) return <Gone />;
  const { days, upToDate } = asked.answer;
  const soonest = days.flatMap(({ day, slots }) =>
    slots.filter(({ free }) => free > 0).map(({ start }) => ({ day, start })),
  )[0];
  const choices = [
    ...(soonest === undefined
      ? []
      : [
          {
            id: SOONEST,
            label: words.soonest(slotName(soonest)),
            hint: words.soonestHint,
            picture: <KindIcon name="calendar" />,
          },
        ]),
    ...days.map(({ day, provisional, slots }) => {
      const free = slots.filter((slot) => slot.free > 0).length;
      const hint = free === 0 ? words.full : words.free(free);
      return {
        id: day,
        label: dayName(day),
        hint: provisional ? `${hint}${guidance.semicolon}${words.provisional}` : hint,
        disabled: free === 0,
      };
    }),
  ];
  const choose = (id: string) => {
    if (id !== SOONEST) open({ page: 'slots', offerId, day: id });
    else if (soonest !== undefined) open({ page: 'book', offerId, ...soonest, bookingId: crypto.randomUUID() });
  };
  return (
    <GuideFrame title={`${offer.title}：${words.days}`} hint={upToDate ? undefined : words.notUpToDate}>
      {soonest === undefined && <p className={layout.say}>{words.noDays}</p>}
      <ChoiceGrid choices={choices} columns={1} onChoose={choose} />
    </GuideFrame>
  );
}
