import { isOurs } from './terminal-address.ts';

/** A permission a page asks for; `media` as Chromium names it. */
interface PermissionRequest {
  permission: string;
  url: string;
  isMainFrame: boolean;
  media: readonly string[];
}

/** Our own page, in the window itself, may hear the microphone (dictation), where there is dictation. Never with a picture. */
export function mayHear(request: PermissionRequest): boolean {
  return isOurPageFor('audio', request);
}

/** It may see through the document camera, where there is one. Never with sound. */
export function maySee(request: PermissionRequest): boolean {
  return isOurPageFor('video', request);
}

function isOurPageFor(medium: 'audio' | 'video', { permission, url, isMainFrame, media }: PermissionRequest): boolean {
  return permission === 'media' && isMainFrame && isOurs(url) && media.length === 1 && media[0] === medium;
}
