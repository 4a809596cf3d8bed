import type { Day } from '../../../domain/matter.ts';
import { guidance } from '../../strings/words.ts';
import { ChoiceGrid } from '../../ui/choices.tsx';
import { dayName } from '../day-name.ts';
import { useAsked, usePages } from '../guidance-context.ts';
import { Gone, GuideFrame, NotHere } from './guide-frame.tsx';
import type { HallView } from './hall-menu.tsx';

/** At what time of the day chosen. */
export function Slots({ hall: { guide }, offerId, day }: { hall: HallView; offerId: string; day: Day }) {
  const { open } = usePages();
  const asked = useAsked(
    (client, visitId) => client.appointments.days({ visitId, offerId }),
    `slots ${offerId} ${day}`,
  );
  const offer = guide.offers.find(({ id }) => id === offerId);
  const title = guidance.offers.slots(dayName(day));
  if (offer === undefined) return <Gone />;
  if (!asked.here) return <NotHere title={title} asked={asked} />;
  if (!asked.answer.ok) return <Gone />;
  const slots = asked.answer.days.find((one) => one.day === day)?.slots ?? [];
  const choices = slots.map(({ start, end, free }) => ({
    id: start,
    label: guidance.fromTo(start, end),
    ...(free === 0 && { hint: guidance.offers.full }),
    disabled: free === 0,
  }));
  return (
    <GuideFrame title={title} hint={offer.title}>
      <ChoiceGrid
        choices={choices}
        columns={2}
        shape="centred"
        onChoose={(start) => open({ page: 'book', offerId, day, start, bookingId: crypto.randomUUID() })}
      />
    </GuideFrame>
  );
}
