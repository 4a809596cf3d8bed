import { type FirstView, firstViewMeta } from '../../contract/first-view.ts';

/** What main has put into the page of the hall; null at a first start, and after its settings have changed. */
export function firstViewOf(page: Document): FirstView | null {
  const meta = page.querySelector<HTMLMetaElement>(`meta[name="${firstViewMeta}"]`);
  return meta === null ? null : JSON.parse(meta.content);
}
