import { zh } from '../../strings/zh-CN.ts';
import css from './screens.module.css';

export function Starting() {
  return <Message title={zh.starting.title} lines={[zh.starting.say]} />;
}

/** Main restarts the backend and loads the page anew; this only stands in between. */
export function BackendLost() {
  return <Message title={zh.backendLost.title} lines={[zh.backendLost.say, zh.backendLost.next]} />;
}

function Message({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <main className={css.centre} role="status" style={{ height: '100%' }}>
      <h1 className={css.bigTitle}>{title}</h1>
      {lines.map((line) => (
        <p key={line} className={css.say}>
          {line}
        </p>
      ))}
    </main>
  );
}
