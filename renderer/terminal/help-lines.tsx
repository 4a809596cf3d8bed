import css from './help-lines.module.css';
import { useSite } from './terminal-context.ts';

/** Telephone numbers for what a terminal cannot do; each with its name, and with `uses` what it is for. */
export function HelpLines({ title, uses = false }: { title: string; uses?: boolean }) {
  const { helpLines } = useSite();
  if (helpLines.length === 0) return null;
  return (
    <section className={css.lines}>
      <h2>{title}</h2>
      <dl>
        {helpLines.map(({ number, name, use }) => (
          <div key={number} className={css.line}>
            <dt>{number}</dt>
            <dd>{uses ? use : name}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
