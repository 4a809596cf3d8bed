import { LARGEST_PAGE, LONGEST_SIDE } from '../../domain/material.ts';

/** From fine to coarse, until the picture is small enough. */
const QUALITIES = [0.88, 0.75, 0.6, 0.45];

/**
 * Draws what a phone sent afresh, upright and no larger than a page: the place and time a camera writes beside a
 * picture are gone. Null when this page cannot read it.
 */
export async function redrawPicture(bytes: Uint8Array<ArrayBuffer>): Promise<Blob | null> {
  const picture = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' }).catch(() => null);
  if (picture === null) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  // What was transparent becomes paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of QUALITIES) {
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (jpeg.size <= LARGEST_PAGE) return jpeg;
  }
  return null;
}
