/** What the first screen says of the hall before the backend has joined the page. Of no person anything. */
export interface FirstView {
  siteName: string;
  pixelsPerInch: number;
  hasCardReader: boolean;
}

/** Name of the `meta` element in which main hands the page what was remembered. */
export const firstViewMeta = 'first-view';
