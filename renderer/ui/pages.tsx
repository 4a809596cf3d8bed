import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../strings/words.ts';
import { BackIcon, ForthIcon } from './icons.tsx';
import { pageBreaks } from './page-breaks.ts';
import css from './pages.module.css';
import { PressButton } from './press-button.tsx';

interface PagesProps {
  items: readonly { key: string; node: ReactNode }[];
  /** The page that holds this item is shown first. */
  startAt?: number;
}

/** Shows as many items as fit and turns pages for the rest: a kiosk never scrolls. */
export function Pages({ items, startAt = 0 }: PagesProps) {
  const outer = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const nav = useRef<HTMLElement>(null);
  const [pages, setPages] = useState<number[][]>([items.map((_, i) => i)]);
  /** The item the reader is at: its page stays in sight when the text grows. */
  const [anchor, setAnchor] = useState(startAt);

  useLayoutEffect(() => {
    const measure = () => {
      if (outer.current === null || list.current === null || nav.current === null) return;
      const children = [...list.current.children].filter((child) => child instanceof HTMLElement);
      const heights = children.map((child) => child.offsetHeight);
      const gap = Number.parseFloat(getComputedStyle(list.current).rowGap) || 0;
      const height = outer.current.clientHeight;
      const whole = pageBreaks(heights, height, gap);
      const found = whole.length > 1 ? pageBreaks(heights, height - nav.current.offsetHeight, gap) : whole;
      setPages((known) => (JSON.stringify(known) === JSON.stringify(found) ? known : found));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    for (const element of [outer.current, ...(list.current?.children ?? [])]) if (element) watcher.observe(element);
    return () => watcher.disconnect();
  });

  const at = Math.max(
    0,
    pages.findIndex((page) => page.includes(anchor)),
  );
  const shown = pages[at] ?? [];
  const turnTo = (page: number) => setAnchor(pages[page]?.[0] ?? 0);
  return (
    <div className={css.outer} ref={outer}>
      <div className={css.items} ref={list}>
        {items.map(({ key, node }, i) => (
          <div
            key={key}
            className={shown.includes(i) ? undefined : css.off}
            data-off={shown.includes(i) ? undefined : ''}
          >
            {node}
          </div>
        ))}
      </div>
      <nav className={css.nav} ref={nav} data-off={pages.length > 1 ? undefined : true}>
        <PressButton className={css.turn} onPress={() => turnTo(at - 1)} isDisabled={at === 0}>
          <BackIcon />
          {t.previousPage}
        </PressButton>
        <span className={css.count} aria-live="polite">
          {t.pageOf(at + 1, pages.length)}
        </span>
        <PressButton className={css.turn} onPress={() => turnTo(at + 1)} isDisabled={at >= pages.length - 1}>
          {t.nextPage}
          <ForthIcon />
        </PressButton>
      </nav>
    </div>
  );
}
