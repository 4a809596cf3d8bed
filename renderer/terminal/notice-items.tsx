import { t } from '../strings/words.ts';
import { Pages } from '../ui/pages.tsx';
import css from './notice-items.module.css';
import { useSite } from './terminal-context.ts';

/** What is recorded, by whom, why and how long: Personal Information Protection Law art. 17 and 35. */
export function NoticeItems() {
  const { siteName, phone } = useSite();
  const items = t.notice.items(siteName, phone).map(({ head, text }) => ({
    key: head,
    node: (
      <div className={css.item}>
        <h2 className={css.head}>{head}</h2>
        <p className={css.text}>{text}</p>
      </div>
    ),
  }));
  return <Pages items={items} />;
}
