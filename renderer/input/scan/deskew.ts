import { evenLight } from './even-light.ts';
import { findPage } from './find-page.ts';
import type { Corners } from './geometry.ts';
import type { Picture } from './picture.ts';
import { perspective, straighten } from './straighten.ts';

/**
 * Corners are found to within two dots, and where a page bulges its edge is not quite straight: as much of each side
 * is left out, 0.8 mm of A4, so that no dark line of the ground stays along it.
 */
const RIM = 0.004;

/** The page in a picture, straight and evenly lit, at most `longest` dots long; null when no page was found in it. */
export function deskew(picture: Picture, longest: number): Picture | null {
  const corners = findPage(picture);
  return corners && evenLight(straighten(picture, withinRim(corners), longest));
}

function withinRim(corners: Corners): Corners {
  const at = perspective(corners);
  return [at(RIM, RIM), at(1 - RIM, RIM), at(1 - RIM, 1 - RIM), at(RIM, 1 - RIM)];
}
