import { createHash } from 'node:crypto';
import type { CentralClient } from '../sync/central-client.ts';

/** The whole picture, part by part; null when it did not all come, or is not what was announced. */
export async function fetchPicture(
  centre: Pick<CentralClient, 'picturePart'>,
  { uploadId, pictureId, bytes, sha256 }: { uploadId: string; pictureId: string; bytes: number; sha256: string },
): Promise<Uint8Array | null> {
  const content = Buffer.alloc(bytes);
  let offset = 0;
  while (offset < bytes) {
    const part = await centre.picturePart({ uploadId, pictureId, offset });
    if (!part.ok || part.value === null || part.value.length === 0) return null;
    content.set(part.value.subarray(0, bytes - offset), offset);
    offset += part.value.length;
  }
  return createHash('sha256').update(content).digest('hex') === sha256 ? content : null;
}
