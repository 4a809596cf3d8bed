import { oc } from '@orpc/contract';
import { z } from 'zod';

/** How long an upload stays open without a word from the terminal or a picture from the phone. */
export const UPLOAD_MINUTES = 5;
/** However often it was extended, an upload is over then: nobody stands at a terminal for longer. */
export const LONGEST_UPLOAD_MINUTES = 60;
/** A contract of several pages and the scene from a few sides; whoever has more gives them to staff. */
export const MOST_PICTURES = 10;
/** What a phone's camera writes at its best setting; the upload page itself makes them smaller where it can. */
export const LARGEST_PICTURE = 12 * 1024 * 1024;
/** All pictures of an upload together: what a terminal can hold in memory. */
export const LARGEST_UPLOAD = 60 * 1024 * 1024;
/** Four bytes each when it is decoded: with more the screen runs out of memory before it runs out of patience. */
export const MOST_PIXELS = 64_000_000;
/** Bytes of a picture in one answer: a terminal on a slow line (64 kbit/s) has them in 20 s, and keeps what it has. */
export const PICTURE_PART = 128 * 1024;

/** Where a phone sends pictures; whoever holds the token may open it, once. `base` is the centre's public address. */
export function uploadUrl(base: string, token: string): string {
  return `${base.replace(/\/+$/, '')}/u/${token}`;
}

/** SHA-256 of the token, in hex: names an upload to those who may not open it. */
const UploadId = z.object({ uploadId: z.string().regex(/^[0-9a-f]{64}$/) });
const PictureId = UploadId.extend({ pictureId: z.uuid() });

const UploadAtCentre = z.object({
  secondsLeft: z.number().int(),
  /** A phone has opened it. */
  phone: z.boolean(),
  /** Those not taken yet, in the order they came. */
  pictures: z.array(
    z.object({
      pictureId: z.uuid(),
      bytes: z.number().int().min(0).max(LARGEST_PICTURE),
      sha256: z.string().max(64),
    }),
  ),
});
export type UploadAtCentre = z.infer<typeof UploadAtCentre>;

/** Pictures on their way from a phone: as a terminal opens, empties and closes an upload at the centre. */
export const centralUploads = {
  /** Another open upload of the same terminal is over with it. */
  open: oc
    .route({ method: 'POST', path: '/v1/uploads', summary: 'Open an upload for one phone' })
    .input(
      UploadId.extend({
        /** Who receives the pictures, as the phone is told. */
        hall: z.object({ name: z.string().min(1).max(60), phone: z.string().max(40) }),
      }),
    )
    .output(z.object({ secondsLeft: z.number().int() })),
  /** Null: it is over. */
  look: oc
    .route({ method: 'POST', path: '/v1/uploads/look', summary: 'What has come from the phone' })
    .input(UploadId)
    .output(z.object({ found: UploadAtCentre.nullable() })),
  extend: oc
    .route({ method: 'POST', path: '/v1/uploads/extend', summary: 'Leave an upload open for longer' })
    .input(UploadId)
    .output(z.object({ secondsLeft: z.number().int().nullable() })),
  /** At most PICTURE_PART bytes in base64; null: there is no such picture. */
  part: oc
    .route({ method: 'POST', path: '/v1/uploads/part', summary: 'A part of a picture' })
    .input(PictureId.extend({ offset: z.number().int().min(0).max(LARGEST_PICTURE) }))
    .output(z.object({ part: z.base64().nullable() })),
  taken: oc
    .route({
      method: 'POST',
      path: '/v1/uploads/taken',
      summary: 'The picture is at the terminal: delete it; idempotent',
    })
    .input(PictureId)
    .output(z.object({ ok: z.literal(true) })),
  close: oc
    .route({
      method: 'POST',
      path: '/v1/uploads/close',
      summary: 'Delete the upload with what it still holds; idempotent',
    })
    .input(UploadId)
    .output(z.object({ ok: z.literal(true) })),
};

/** An upload as the page shows it: the address for the QR code, and what has come and waits for the person's word. */
export const UploadView = z.object({
  url: z.string(),
  /** `over`: its time is up, or the centre knows it no more; what had come is still here. */
  state: z.enum(['waiting', 'opened', 'over']),
  /** False while the line is down: what a phone sends meanwhile waits at the centre. */
  online: z.boolean(),
  minutesLeft: z.number().int(),
  /** In the order they came. */
  pictureIds: z.array(z.uuid()),
});
export type UploadView = z.infer<typeof UploadView>;

const VisitId = z.object({ visitId: z.uuid() });
const refused = <Reason extends string>(reasons: readonly [Reason, ...Reason[]]) =>
  z.object({ ok: z.literal(false), reason: z.enum(reasons) });
const ok = z.object({ ok: z.literal(true) });

/** As the page asks for it: one upload at a time, of the open visit and gone with it. */
export const uploadsContract = {
  /** A new code; one that was shown before is dead from then on, and what came by it stays. */
  open: oc.input(VisitId).output(z.discriminatedUnion('ok', [ok, refused(['no-such-visit', 'upload-unreachable'])])),
  extend: oc.input(VisitId).output(z.discriminatedUnion('ok', [ok, refused(['no-such-visit', 'upload-unreachable'])])),
  /** The bytes as the phone sent them, for the page to draw afresh: nobody else ever reads them. */
  picture: oc
    .input(VisitId.extend({ pictureId: z.uuid() }))
    .output(z.discriminatedUnion('ok', [ok.extend({ bytes: z.base64() }), refused(['no-such-visit', 'no-such-page'])])),
  /** Kept or thrown away: what the phone sent is forgotten. Safe to call twice. */
  decided: oc.input(VisitId.extend({ pictureId: z.uuid() })).output(ok),
  /** The code is dead, here and at the centre, and what was not decided is gone. Safe to call twice. */
  close: oc.input(VisitId).output(ok),
};
