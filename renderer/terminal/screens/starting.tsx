import { t } from '../../strings/words.ts';
import { useTerminal } from '../terminal-context.ts';
import css from './screens.module.css';

export function Starting() {
  return <Message title={t.starting.title} lines={[t.starting.say]} />;
}

/** Main restarts the backend and loads the page anew; this only stands in between. */
export function BackendLost() {
  const { site } = useTerminal().state;
  const { title, say, next } = t.backendLost;
  // Nothing can be called from here: the telephone still rings.
  return <Message title={title} lines={[say, next, ...(site === null ? [] : [`${t.help.phone} ${site.phone}`])]} />;
}

function Message({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <main style={{ height: '100%' }}>
      {/* Not the main part itself: as a status it would be none any more. */}
      <div className={css.centre} role="status" style={{ height: '100%' }}>
        <h1 className={css.bigTitle}>{title}</h1>
        {lines.map((line) => (
          <p key={line} className={css.say}>
            {line}
          </p>
        ))}
      </div>
    </main>
  );
}
