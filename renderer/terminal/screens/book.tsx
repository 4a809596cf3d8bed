import type { Day } from '../../../domain/matter.ts';
import { guidance, t } from '../../strings/words.ts';
import { Button } from '../../ui/button.tsx';
import { Pages } from '../../ui/pages.tsx';
import { slotName } from '../day-name.ts';
import { useGuidanceCall, usePages } from '../guidance-context.ts';
import { useTerminal } from '../terminal-context.ts';
import { Facts, placeFacts } from './facts.tsx';
import { Gone, GuideFrame } from './guide-frame.tsx';
import type { HallView } from './hall-menu.tsx';
import css from './screens.module.css';

interface BookProps {
  hall: HallView;
  offerId: string;
  day: Day;
  start: string;
  bookingId: string;
}

/** The slot before it is taken. All but a psychologist are told who comes; who that is, is asked only now. */
export function Book({ hall: { guide }, offerId, day, start, bookingId }: BookProps) {
  const { state, send } = useTerminal();
  const { only } = usePages();
  const call = useGuidanceCall();
  const offer = guide.offers.find(({ id }) => id === offerId);
  if (offer === undefined) return <Gone />;
  const { title, who, place, bring, kind } = offer;
  const words = guidance.offers;
  const isPrivate = kind === 'psychologist';
  const person = state.visit?.person;
  const mayBook = isPrivate || (person?.confirmed === true && person.source !== 'anonymous');
  const book = async () => {
    const slot = { bookingId, offerId, day, start };
    const done = await call(({ appointments }, visitId) => appointments.book({ visitId, ...slot }));
    if (done !== null) only({ page: 'booking', bookingId });
  };
  const facts: [string, string][] = [
    [words.when, slotName({ day, start })],
    [words.who, `${title}　${who}`],
    ...placeFacts(place).filter(([name]) => name !== guidance.hours),
    ...(bring.length === 0 ? [] : [[guidance.bring, bring.join(guidance.comma)] as [string, string]]),
  ];
  const items = [
    ...facts.map((fact) => ({ key: fact[0], node: <Facts facts={[fact]} /> })),
    ...(mayBook && !isPrivate
      ? []
      : [{ key: 'who', node: <p className={css.say}>{isPrivate ? words.unnamed : words.named}</p> }]),
  ];
  return (
    <GuideFrame
      title={words.confirm}
      next={
        mayBook ? (
          <Button look="primary" disabled={state.waiting} onPress={() => void book()}>
            {state.waiting ? t.waiting : words.book}
          </Button>
        ) : (
          <Button
            look="primary"
            onPress={() => send({ type: 'go', to: state.journey.noticeRead ? 'identify' : 'notice' })}
          >
            {words.identify}
          </Button>
        )
      }
    >
      <Pages items={items} />
    </GuideFrame>
  );
}
