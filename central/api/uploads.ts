import { and, asc, eq, isNotNull, lte, sql } from 'drizzle-orm';
import { LONGEST_UPLOAD_MINUTES, PICTURE_PART, UPLOAD_MINUTES, type UploadAtCentre } from '../../contract/uploads.ts';
import type { Centre, Terminal } from '../centre.ts';
import type { Database } from '../db/open.ts';
import { uploadedPictures, uploads } from '../db/schema.ts';

type Owner = Pick<Terminal, 'siteId' | 'terminalId'>;
type Timed = Pick<Centre, 'db' | 'now'>;
type Which = { uploadId: string; pictureId: string };

const MINUTE_MS = 60_000;

/** Opens an upload of a terminal; an older one of the same terminal is over, and what it held is gone. */
export async function openUpload(
  { db, now }: Timed,
  { siteId, terminalId }: Owner,
  { uploadId, hall }: { uploadId: string; hall: { name: string; phone: string } },
): Promise<{ secondsLeft: number }> {
  const openedAt = now();
  const endsAt = endAfter({ openedAt, at: openedAt });
  await db.transaction(async (tx) => {
    await sweepUploads({ db: tx, now });
    await tx.delete(uploads).where(and(eq(uploads.siteId, siteId), eq(uploads.terminalId, terminalId)));
    const names = { hallName: hall.name, hallPhone: hall.phone };
    await tx.insert(uploads).values({ uploadId, siteId, terminalId, ...names, openedAt, endsAt });
  });
  return { secondsLeft: secondsUntil(endsAt, openedAt) };
}

/** What has come, for the terminal that opened it; null when it is over. */
export async function lookAtUpload({ db, now }: Timed, owner: Owner, uploadId: string): Promise<UploadAtCentre | null> {
  const at = now();
  const [upload] = await db.select().from(uploads).where(ownUpload(owner, uploadId));
  if (upload === undefined || upload.endsAt <= at) return null;
  const { pictureId, size, sha256, seq, content } = uploadedPictures;
  const pictures = await db
    .select({ pictureId, bytes: size, sha256 })
    .from(uploadedPictures)
    .where(and(eq(uploadedPictures.uploadId, uploadId), isNotNull(content)))
    .orderBy(asc(seq));
  return { secondsLeft: secondsUntil(upload.endsAt, at), phone: upload.phoneHash !== null, pictures };
}

/** Leaves it open for some minutes from now; null when it is over. */
export async function extendUpload({ db, now }: Timed, owner: Owner, uploadId: string): Promise<number | null> {
  const at = now();
  return db.transaction(async (tx) => {
    const [upload] = await tx.select().from(uploads).where(ownUpload(owner, uploadId)).for('update');
    if (upload === undefined || upload.endsAt <= at) return null;
    const endsAt = await prolongUpload(tx, upload, at);
    return secondsUntil(endsAt, at);
  });
}

/** A sign of life from either end: the minutes begin anew, up to the longest an upload may last. */
export async function prolongUpload(
  tx: Database,
  { uploadId, openedAt }: { uploadId: string; openedAt: Date },
  at: Date,
): Promise<Date> {
  const endsAt = endAfter({ openedAt, at });
  await tx.update(uploads).set({ endsAt }).where(eq(uploads.uploadId, uploadId));
  return endsAt;
}

/** The next bytes of a picture that was not taken yet; empty at its end, null when there is none. */
export async function partOfPicture(
  { db, now }: Timed,
  owner: Owner,
  { uploadId, pictureId, offset }: Which & { offset: number },
): Promise<Uint8Array | null> {
  const { content } = uploadedPictures;
  const [row] = await db
    .select({
      part: sql<Uint8Array>`substring(${content} from ${offset + 1}::int for ${PICTURE_PART}::int)`,
      endsAt: uploads.endsAt,
    })
    .from(uploadedPictures)
    .innerJoin(uploads, eq(uploads.uploadId, uploadedPictures.uploadId))
    .where(and(ownUpload(owner, uploadId), eq(uploadedPictures.pictureId, pictureId), isNotNull(content)));
  return row === undefined || row.endsAt <= now() ? null : row.part;
}

/** The terminal has it: nothing of the picture stays here. */
export async function takePicture({ db }: Timed, owner: Owner, { uploadId, pictureId }: Which): Promise<void> {
  const own = db.select({ uploadId: uploads.uploadId }).from(uploads).where(ownUpload(owner, uploadId));
  await db
    .update(uploadedPictures)
    .set({ content: null })
    .where(and(eq(uploadedPictures.pictureId, pictureId), sql`${uploadedPictures.uploadId} in ${own}`));
}

/** Deletes the upload with all it still holds. */
export async function closeUpload({ db }: Timed, owner: Owner, uploadId: string): Promise<void> {
  await db.delete(uploads).where(ownUpload(owner, uploadId));
}

/** Deletes what is past its time: a terminal that died takes nothing any more. */
export async function sweepUploads({ db, now }: Timed): Promise<void> {
  await db.delete(uploads).where(lte(uploads.endsAt, now()));
}

function endAfter({ openedAt, at }: { openedAt: Date; at: Date }): Date {
  const last = openedAt.getTime() + LONGEST_UPLOAD_MINUTES * MINUTE_MS;
  return new Date(Math.min(at.getTime() + UPLOAD_MINUTES * MINUTE_MS, last));
}

function secondsUntil(end: Date, at: Date): number {
  return Math.max(0, Math.ceil((end.getTime() - at.getTime()) / 1000));
}

const ownUpload = ({ siteId, terminalId }: Owner, uploadId: string) =>
  and(eq(uploads.siteId, siteId), eq(uploads.terminalId, terminalId), eq(uploads.uploadId, uploadId));
