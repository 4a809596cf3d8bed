import { implement } from '@orpc/server';
import { uploadsContract } from '../../../contract/uploads.ts';
import type { Uploads } from './uploads.ts';

/** The part of the terminal API that is about pictures from a phone. */
export function createUploadsApi(uploads: Uploads) {
  const api = implement(uploadsContract);
  return {
    open: api.open.handler(({ input }) => uploads.open(input.visitId)),
    extend: api.extend.handler(({ input }) => uploads.extend(input.visitId)),
    picture: api.picture.handler(({ input }) => {
      const bytes = uploads.picture(input.visitId, input.pictureId);
      if (bytes === null) return { ok: false as const, reason: 'no-such-page' as const };
      return { ok: true as const, bytes: Buffer.from(bytes).toString('base64') };
    }),
    decided: api.decided.handler(({ input }) => {
      uploads.decided(input.visitId, input.pictureId);
      return { ok: true as const };
    }),
    close: api.close.handler(({ input }) => {
      uploads.close(input.visitId);
      return { ok: true as const };
    }),
  };
}
