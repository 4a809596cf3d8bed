import { evenLight } from './even-light.ts';
import { findPage } from './find-page.ts';
import type { Picture } from './picture.ts';
import { straighten } from './straighten.ts';

/** The page in a picture, straight and evenly lit, at most `longest` dots long; null when no page was found in it. */
export function deskew(picture: Picture, longest: number): Picture | null {
  const corners = findPage(picture);
  return corners && evenLight(straighten(picture, corners, longest));
}
