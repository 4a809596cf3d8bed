import type { Reason } from '../strings/reason.ts';
import { base64Of } from './base64.ts';
import type { TerminalClient } from './client.ts';

type Done = { ok: true } | { ok: false; reason: Reason };

/** What a touch may ask for about pictures from the person's phone. */
export interface UploadActions {
  /** A new code for a phone. */
  openUpload(): void;
  extendUpload(): void;
  closeUpload(): void;
  /** The bytes as the phone sent them; null when they are gone. */
  readPhonePicture(pictureId: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Keeps the picture as a material of the matter. */
  keepPhonePicture(pictureId: string, jpeg: Blob): void;
  throwPhonePicture(pictureId: string): void;
}

export function uploadActions({
  client,
  visitNow,
  call,
}: {
  client: TerminalClient;
  visitNow: () => string;
  call: (work: (visitId: string) => Promise<Done>) => void;
}): UploadActions {
  const decided = (visitId: string, pictureId: string) => client.uploads.decided({ visitId, pictureId });
  return {
    openUpload: () => call((visitId) => client.uploads.open({ visitId })),
    extendUpload: () => call((visitId) => client.uploads.extend({ visitId })),
    // Not a touch: it goes with the screen, whatever else is under way.
    closeUpload: () => void client.uploads.close({ visitId: visitNow() }).catch(() => null),
    readPhonePicture: async (pictureId) => {
      const answer = await client.uploads.picture({ visitId: visitNow(), pictureId }).catch(() => null);
      return answer?.ok ? Uint8Array.from(atob(answer.bytes), (character) => character.charCodeAt(0)) : null;
    },
    keepPhonePicture: (pictureId, jpeg) =>
      call(async (visitId) => {
        const added = await client.materials.add({
          visitId,
          to: { kind: 'photo', source: 'phone' },
          jpeg: base64Of(new Uint8Array(await jpeg.arrayBuffer())),
        });
        return added.ok ? decided(visitId, pictureId) : added;
      }),
    throwPhonePicture: (pictureId) => call((visitId) => decided(visitId, pictureId)),
  };
}
