import { isOurs } from './terminal-address.ts';

/** A permission a page asks for; `media` as Chromium names it. */
interface PermissionRequest {
  permission: string;
  url: string;
  isMainFrame: boolean;
  media: readonly string[];
}

/** The only permission there is: our own page, in the window itself, may hear the microphone (dictation). Never with a picture. */
export function mayHear({ permission, url, isMainFrame, media }: PermissionRequest): boolean {
  return permission === 'media' && isMainFrame && isOurs(url) && media.length === 1 && media[0] === 'audio';
}
