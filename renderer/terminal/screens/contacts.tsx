import { contactsOf } from '../../../domain/hall.ts';
import { guidance } from '../../strings/words.ts';
import { Pages } from '../../ui/pages.tsx';
import { useSite } from '../terminal-context.ts';
import { Facts } from './facts.tsx';
import css from './guidance.module.css';
import { GuideFrame } from './guide-frame.tsx';
import type { HallView } from './hall-menu.tsx';
import layout from './screens.module.css';

/** Mediator and grid worker of a village, and the committees one may go on to. */
export function Contacts({ hall: { guide }, placeId }: { hall: HallView; placeId: string }) {
  const township = useSite().places.find(
    ({ id, villages }) => id === placeId || villages.some((one) => one.id === placeId),
  );
  const label = township?.villages.find(({ id }) => id === placeId)?.label ?? township?.label ?? '';
  const people = contactsOf(guide, placeId);
  // A committee has no place of its own in the content; it is named after its township.
  const committees = guide.mediation.filter(
    ({ level, place }) => level === 'county' || (township !== undefined && place.name.startsWith(township.label)),
  );
  const { mediator, gridWorker, nobody } = guidance.hall;
  const items = [
    ...(people === null
      ? [{ key: 'nobody', node: <p className={layout.say}>{nobody}</p> }]
      : [
          { key: 'mediator', node: <Person role={mediator} {...people.mediator} /> },
          { key: 'grid-worker', node: <Person role={gridWorker} {...people.gridWorker} /> },
        ]),
    ...committees.toReversed().map(({ place: { name, address, phone, hours } }) => ({
      key: name,
      node: (
        <section className={css.card}>
          <h2 className={css.name}>{name}</h2>
          <Facts
            facts={[
              [guidance.phone, phone],
              [guidance.address, address],
              [guidance.hours, hours],
            ]}
          />
        </section>
      ),
    })),
  ];
  return (
    <GuideFrame title={label} print={{ kind: 'contacts', placeId }}>
      <Pages items={items} />
    </GuideFrame>
  );
}

function Person({ role, name, phone }: { role: string; name: string; phone: string }) {
  return (
    <section className={css.card}>
      <p className={css.soft}>{role}</p>
      <p className={css.name}>{name}</p>
      <p className={css.number}>{phone}</p>
    </section>
  );
}
