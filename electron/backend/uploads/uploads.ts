import { createHash, randomBytes } from 'node:crypto';
import { LARGEST_UPLOAD, type UploadView, uploadUrl } from '../../../contract/uploads.ts';
import type { Clock } from '../clock.ts';
import type { BackendDelays } from '../delays.ts';
import type { Log } from '../log.ts';
import type { CentralClient } from '../sync/central-client.ts';
import type { Visits } from '../visits/visits.ts';
import { fetchPicture } from './fetch-picture.ts';

type Opened = { ok: true } | { ok: false; reason: 'no-such-visit' | 'upload-unreachable' };

/** 手机传照片: at most one upload, of the open visit; pictures live in memory until the person has decided. */
export interface Uploads {
  open(visitId: string): Promise<Opened>;
  extend(visitId: string): Promise<Opened>;
  picture(visitId: string, pictureId: string): Uint8Array | null;
  decided(visitId: string, pictureId: string): void;
  close(visitId: string): void;
  view(visitId: string): UploadView | null;
  /** Whoever it was has left: nothing of it stays here or at the centre. */
  visitEnded(): void;
}

export interface UploadsParts {
  visits: Pick<Visits, 'calledBy'>;
  centre: Pick<
    CentralClient,
    'openUpload' | 'lookAtUpload' | 'extendUpload' | 'picturePart' | 'pictureTaken' | 'closeUpload'
  >;
  hall: { name: string; phone: string };
  /** What stands before `/u/<token>`. */
  base: string;
  clock: Clock;
  delays: Pick<BackendDelays, 'uploadPollMs'>;
  log: Log;
  onChanged(): void;
}

interface Upload {
  visitId: string;
  uploadId: string;
  url: string;
  state: UploadView['state'];
  online: boolean;
  /** By the clock that never jumps. */
  endsAt: number;
}

const TOKEN_BYTES = 16;

/** Asks the centre again and again while the screen waits, and brings over what has come. */
export function createUploads(parts: UploadsParts): Uploads {
  const { visits, centre, hall, base, clock, delays, log, onChanged } = parts;
  let upload: Upload | null = null;
  const pictures = new Map<string, Uint8Array>();
  let stopAsking = () => {};
  /** Grows with each wish: an answer that comes after the next wish opens nothing any more. */
  let wishes = 0;

  /** Changes the upload if it is still this one; what comes too late for it says false. */
  function change(uploadId: string, next: Partial<Upload>): boolean {
    if (upload?.uploadId !== uploadId) return false;
    const before = JSON.stringify(viewOf(upload));
    upload = { ...upload, ...next };
    if (JSON.stringify(viewOf(upload)) !== before) onChanged();
    return true;
  }

  const fromNow = (seconds: number) => clock.monotonic() + seconds * 1000;

  async function ask(uploadId: string): Promise<void> {
    const looked = await centre.lookAtUpload(uploadId);
    if (upload?.uploadId !== uploadId) return;
    if (!looked.ok) change(uploadId, { online: false });
    else if (looked.value === null) return void change(uploadId, { state: 'over', online: true });
    else {
      const { secondsLeft, phone, pictures: waiting } = looked.value;
      change(uploadId, { online: true, endsAt: fromNow(secondsLeft), state: phone ? 'opened' : 'waiting' });
      for (const picture of waiting) if (!(await take(uploadId, picture))) break;
    }
    if (upload?.uploadId === uploadId) stopAsking = clock.after(delays.uploadPollMs, () => void ask(uploadId));
  }

  /** Brings one picture over; false when the others must wait. */
  async function take(uploadId: string, picture: { pictureId: string; bytes: number; sha256: string }) {
    const { pictureId, bytes } = picture;
    const held = [...pictures.values()].reduce((sum, { length }) => sum + length, 0);
    // Not more than the memory is meant for: the rest waits at the centre until the person has decided.
    if (!pictures.has(pictureId) && held + bytes > LARGEST_UPLOAD) return false;
    const content = pictures.get(pictureId) ?? (await fetchPicture(centre, { uploadId, ...picture }));
    if (content === null || upload?.uploadId !== uploadId) return false;
    if (!pictures.has(pictureId)) {
      pictures.set(pictureId, content);
      log.info('upload-picture', { bytes });
      onChanged();
    }
    return (await centre.pictureTaken({ uploadId, pictureId })).ok;
  }

  /** Only a courtesy towards the centre: without a line the upload ends there by its time. */
  function closeThere() {
    stopAsking();
    if (upload !== null) void centre.closeUpload(upload.uploadId);
    upload = null;
  }

  function forget() {
    wishes += 1;
    closeThere();
    pictures.clear();
  }

  function viewOf({ url, state, online, endsAt }: Upload): UploadView {
    const minutesLeft = Math.max(0, Math.ceil((endsAt - clock.monotonic()) / 60_000));
    return { url, state, online, minutesLeft, pictureIds: [...pictures.keys()] };
  }

  return {
    async open(visitId) {
      if (visits.calledBy(visitId) === null) return { ok: false, reason: 'no-such-visit' };
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const uploadId = createHash('sha256').update(token).digest('hex');
      wishes += 1;
      const wish = wishes;
      const opened = await centre.openUpload({ uploadId, hall });
      if (wish !== wishes) {
        if (opened.ok) void centre.closeUpload(uploadId);
        return { ok: true };
      }
      if (!opened.ok) return { ok: false, reason: 'upload-unreachable' };
      // The centre has ended the one before by itself.
      stopAsking();
      const endsAt = fromNow(opened.value.secondsLeft);
      upload = { visitId, uploadId, url: uploadUrl(base, token), state: 'waiting', online: true, endsAt };
      onChanged();
      void ask(uploadId);
      return { ok: true };
    },
    async extend(visitId) {
      if (visits.calledBy(visitId) === null || upload === null) return { ok: false, reason: 'no-such-visit' };
      const { uploadId } = upload;
      const extended = await centre.extendUpload(uploadId);
      if (!extended.ok) return { ok: false, reason: 'upload-unreachable' };
      if (extended.value === null) change(uploadId, { state: 'over' });
      else change(uploadId, { endsAt: fromNow(extended.value) });
      return { ok: true };
    },
    picture: (visitId, pictureId) => (visits.calledBy(visitId) === null ? null : (pictures.get(pictureId) ?? null)),
    decided(visitId, pictureId) {
      if (visits.calledBy(visitId) !== null && pictures.delete(pictureId)) onChanged();
    },
    close(visitId) {
      if (visits.calledBy(visitId) === null) return;
      forget();
      onChanged();
    },
    view: (visitId) => (upload?.visitId === visitId ? viewOf(upload) : null),
    visitEnded: forget,
  };
}
