import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, count, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { LARGEST_PICTURE, LARGEST_UPLOAD, MOST_PICTURES, MOST_PIXELS } from '../../contract/uploads.ts';
import { readPicture } from '../../domain/picture.ts';
import { hashOf } from '../api/secret.ts';
import { prolongUpload } from '../api/uploads.ts';
import type { Centre } from '../centre.ts';
import { uploadedPictures, uploads } from '../db/schema.ts';

/** Why a picture was not taken; the page has a sentence for each. */
export const REFUSALS = ['nothing', 'heic', 'no-picture', 'too-large', 'too-many', 'busy', 'broken-off'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** An upload as the phone that opened it may see it. */
export interface OwnUpload {
  uploadId: string;
  hallName: string;
  hallPhone: string;
  endsAt: Date;
  /** How many pictures came, and how many of them the terminal has. */
  sent: number;
  taken: number;
}

const SECRET_BYTES = 16;
/** Each picture may fail once on the way and be sent again, and then some. */
const MOST_SENDINGS = 4 * MOST_PICTURES;

type Timed = Pick<Centre, 'db' | 'now'>;

/**
 * The upload this token opens, for the phone with this secret. Where no phone has come yet, this one is the phone
 * from now on, and `secret` is what it must show again. Null for any other phone, and when there is no such upload.
 */
export async function enterUpload(
  centre: Timed,
  { token, secret }: { token: string; secret: string | null },
): Promise<{ upload: OwnUpload; newSecret: string | null } | null> {
  const known = await ownUpload(centre, { token, secret });
  if (known !== null) return { upload: known, newSecret: null };
  const newSecret = randomBytes(SECRET_BYTES).toString('base64url');
  const bound = await centre.db
    .update(uploads)
    .set({ phoneHash: hashOf(newSecret) })
    .where(and(eq(uploads.uploadId, hashOf(token)), isNull(uploads.phoneHash), gt(uploads.endsAt, centre.now())))
    .returning({ uploadId: uploads.uploadId });
  if (bound.length === 0) return null;
  const upload = await ownUpload(centre, { token, secret: newSecret });
  return upload && { upload, newSecret };
}

/** As {@link enterUpload}, but a phone that was not there before does not get in. */
export async function ownUpload(
  { db, now }: Timed,
  { token, secret }: { token: string; secret: string | null },
): Promise<OwnUpload | null> {
  if (secret === null) return null;
  const [upload] = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.uploadId, hashOf(token)), eq(uploads.phoneHash, hashOf(secret)), gt(uploads.endsAt, now())));
  if (upload === undefined) return null;
  const { uploadId, hallName, hallPhone, endsAt } = upload;
  const [counted] = await db
    .select({ sent: count(), taken: sql<number>`count(*) filter (where ${uploadedPictures.content} is null)::int` })
    .from(uploadedPictures)
    .where(eq(uploadedPictures.uploadId, uploadId));
  return { uploadId, hallName, hallPhone, endsAt, sent: counted?.sent ?? 0, taken: counted?.taken ?? 0 };
}

/** Counts a sending before any of it is read; false when there were too many. */
export async function countSending({ db }: Timed, uploadId: string): Promise<boolean> {
  const counted = await db
    .update(uploads)
    .set({ sendings: sql`${uploads.sendings} + 1` })
    .where(and(eq(uploads.uploadId, uploadId), lt(uploads.sendings, MOST_SENDINGS)))
    .returning({ uploadId: uploads.uploadId });
  return counted.length === 1;
}

/** Why these bytes are no picture for the terminal, by what they are and not by what they are called; null when they are. */
export function pictureRefusal(content: Uint8Array): Refusal | null {
  if (content.length === 0) return 'nothing';
  if (content.length > LARGEST_PICTURE) return 'too-large';
  const picture = readPicture(content);
  if (picture === null) return 'no-picture';
  if (picture.kind === 'heic') return 'heic';
  return picture.width * picture.height > MOST_PIXELS ? 'too-large' : null;
}

/** Keeps a whole picture for the terminal; the same once more is kept once. `gone`: the upload ended meanwhile. */
export async function keepPicture(
  { db, now }: Timed,
  uploadId: string,
  content: Uint8Array,
): Promise<'kept' | 'too-many' | 'gone'> {
  const at = now();
  const sha256 = createHash('sha256').update(content).digest('hex');
  return db.transaction(async (tx) => {
    const open = and(eq(uploads.uploadId, uploadId), gt(uploads.endsAt, at));
    const [upload] = await tx.select().from(uploads).where(open).for('update');
    if (upload === undefined) return 'gone';
    const before = await tx
      .select({ sha256: uploadedPictures.sha256, size: uploadedPictures.size })
      .from(uploadedPictures)
      .where(eq(uploadedPictures.uploadId, uploadId));
    if (before.some((one) => one.sha256 === sha256)) return 'kept';
    const bytes = before.reduce((sum, { size }) => sum + size, content.length);
    if (before.length >= MOST_PICTURES || bytes > LARGEST_UPLOAD) return 'too-many';
    const picture = { pictureId: randomUUID(), uploadId, seq: before.length, sha256, size: content.length, content };
    await tx.insert(uploadedPictures).values(picture);
    await prolongUpload(tx, upload, at);
    return 'kept';
  });
}
