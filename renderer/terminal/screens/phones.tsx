import { guidance, t } from '../../strings/words.ts';
import { Pages } from '../../ui/pages.tsx';
import { useSite } from '../terminal-context.ts';
import css from './guidance.module.css';
import { GuideFrame } from './guide-frame.tsx';

/** The hall's telephone and the help lines of the country, each with what it is for. */
export function Phones() {
  const { phone, helpLines } = useSite();
  const lines = [{ number: phone, name: t.help.phone, use: '' }, ...helpLines];
  const items = lines.map(({ number, name, use }) => ({
    key: number,
    node: (
      <section className={css.card}>
        <p className={css.name}>
          <span className={css.number}>{number}</span>
          <span>{name}</span>
        </p>
        {use !== '' && <p className={css.line}>{use}</p>}
      </section>
    ),
  }));
  return (
    <GuideFrame title={guidance.hall.phones} print={{ kind: 'phones' }}>
      <Pages items={items} />
    </GuideFrame>
  );
}
