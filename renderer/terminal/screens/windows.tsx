import { guidance } from '../../strings/words.ts';
import { Pages } from '../../ui/pages.tsx';
import { dayName } from '../day-name.ts';
import css from './guidance.module.css';
import { GuideFrame } from './guide-frame.tsx';
import type { HallView } from './hall-menu.tsx';

/** Which window does what, and who is there today: by name, with a telephone. */
export function Windows({ hall: { guide, today } }: { hall: HallView }) {
  const people = today.open ? today.people : [];
  const closed = !today.open
    ? today.nextOpen === null
      ? guidance.hall.closedLong
      : guidance.hall.closed(dayName(today.nextOpen))
    : undefined;
  const items = guide.windows.map(({ id, floor, number, name, organ, matters, phone }) => ({
    key: id,
    node: (
      <section className={css.card}>
        <h2 className={css.name}>
          <span>
            {floor}　{number}
          </span>
          <span>{name}</span>
          <span className={css.soft}>{phone}</span>
        </h2>
        <p className={css.line}>{matters.join(guidance.comma)}</p>
        <p className={css.soft}>{organ}</p>
        {people
          .filter(({ windowId }) => windowId === id)
          .map((person) => (
            <p key={person.name} className={`${css.line} ${css.person}`}>
              {guidance.hall.today}　{person.name}　{person.title}　{person.phone}
            </p>
          ))}
      </section>
    ),
  }));
  return (
    <GuideFrame title={guidance.hall.windows} hint={closed} print={{ kind: 'windows' }}>
      <Pages items={items} />
    </GuideFrame>
  );
}
