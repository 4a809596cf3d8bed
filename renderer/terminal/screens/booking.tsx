import { useEffect, useState } from 'react';
import type { BookingView } from '../../../contract/appointments.ts';
import { guidance } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Pages } from '../../ui/pages.tsx';
import { slotName } from '../day-name.ts';
import { useAsked, usePages } from '../guidance-context.ts';
import { useTerminal } from '../terminal-context.ts';
import { Facts, placeFacts } from './facts.tsx';
import css from './guidance.module.css';
import { Gone, GuideFrame, NotHere } from './guide-frame.tsx';
import type { HallView } from './hall-menu.tsx';
import layout from './screens.module.css';

/** Often enough that the centre's answer is seen while one is still writing the number down. */
const LOOK_AGAIN_MS = 3_000;

/** What became of a booking: its number big, or what to do instead. */
export function Booking({ hall, bookingId }: { hall: HallView; bookingId: string }) {
  const [look, setLook] = useState(0);
  const [last, setLast] = useState<BookingView | null>(null);
  const asked = useAsked((client, visitId) => client.appointments.mine({ visitId }), `booking ${bookingId} ${look}`);
  const found = asked.here ? (asked.answer.bookings.find((one) => one.bookingId === bookingId) ?? null) : last;
  const isWaiting = found?.state === 'waiting';
  useEffect(() => setLast(found), [found]);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setLook((times) => times + 1), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
  if (found === null) return asked.here ? <Gone /> : <NotHere title={guidance.offers.title} asked={asked} />;
  if (found.state === 'booked' || found.state === 'waiting') return <Held hall={hall} booking={found} />;
  return <NotHeld booking={found} />;
}

function Held({ hall: { guide }, booking }: { hall: HallView; booking: BookingView }) {
  const { send } = useTerminal();
  const { open } = usePages();
  const offer = guide.offers.find(({ id }) => id === booking.offerId);
  const words = guidance.booking;
  const facts: [string, string][] = [
    [guidance.offers.when, slotName(booking)],
    ...(offer === undefined
      ? []
      : ([
          [guidance.offers.who, `${offer.title}　${offer.who}`],
          ...placeFacts(offer.place).filter(([name]) => name !== guidance.hours),
          ...(offer.bring.length === 0 ? [] : [[guidance.bring, offer.bring.join(guidance.comma)]]),
        ] as [string, string][])),
  ];
  const items = [
    { key: 'keep', node: <p className={layout.say}>{words.keep}</p> },
    ...facts.map((fact) => ({ key: fact[0], node: <Facts facts={[fact]} /> })),
  ];
  return (
    <GuideFrame
      title={booking.state === 'booked' ? words.booked : words.waiting}
      hint={booking.state === 'booked' ? undefined : words.waitingSay}
      home={false}
      print={{ kind: 'booking-slip', bookingId: booking.bookingId }}
      next={
        <>
          <Button onPress={() => open({ page: 'cancel', bookingId: booking.bookingId })}>{words.cancel}</Button>
          <Button look="primary" onPress={() => send({ type: 'go', to: 'home' })}>
            {words.done}
          </Button>
        </>
      }
    >
      <div className={css.card}>
        <p className={css.soft}>{words.number}</p>
        <p className={css.number}>{booking.slipNo}</p>
      </div>
      <Pages items={items} />
    </GuideFrame>
  );
}

function NotHeld({ booking: { state, offerId, next } }: { booking: BookingView }) {
  const { only } = usePages();
  const words = guidance.booking;
  if (state === 'cancelled') {
    return (
      <GuideFrame title={words.cancelled}>
        <p className={layout.say}>{words.cancelledSay}</p>
      </GuideFrame>
    );
  }
  if (state === 'refused') {
    return (
      <GuideFrame title={words.refused}>
        <p className={layout.say}>{words.refusedSay}</p>
      </GuideFrame>
    );
  }
  return (
    <GuideFrame
      title={words.taken}
      next={
        <>
          <Button onPress={() => only({ page: 'days', offerId })}>{words.choose}</Button>
          {next !== null && (
            <Button
              look="primary"
              onPress={() => only({ page: 'book', offerId, ...next, bookingId: crypto.randomUUID() })}
            >
              {words.takenNext(slotName(next))}
            </Button>
          )}
        </>
      }
    >
      <p className={layout.say}>{words.takenSay}</p>
    </GuideFrame>
  );
}
