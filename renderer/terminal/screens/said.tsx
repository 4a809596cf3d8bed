import css from './said.module.css';

/** A few things that are so, one below the other in big type. */
export function Said({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={css.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
